import { formatMoney, parseMoney } from '@treppenhaus/ui/lib/money'
import { spokenLocale } from './i18n.ts'
import type { FieldProblem } from './record-form.ts'

/** Cents as they stand in a field; nothing for none. */
export const moneyText = (cents: number | null): string => (cents === null ? '' : formatMoney(cents, spokenLocale()).replace('−', '-'))

/** Cents of what was typed; empty or unreadable is none. */
export const centsOf = (text: string): number | null => (text.trim() === '' ? null : parseMoney(text))

/** Empty is fine. */
export const moneyCheck = (text: string): FieldProblem | undefined =>
  text.trim() === '' || centsOf(text) !== null ? undefined : { key: 'money' }
