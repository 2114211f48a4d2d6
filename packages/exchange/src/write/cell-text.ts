import type { Locale } from '@treppenhaus/domain/master-data'
import type { Field, RecordKind } from '@treppenhaus/domain/record-kinds'
import { labelsIn } from '../field-labels/heading-of.ts'

/** A canonical value as a table of this language shows it: "1234,50", "31.12.2026", "Ja"; English days are ISO days. */
export function cellText(kind: RecordKind, name: string, field: Field, value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return ''
  switch (field.type) {
    case 'decimal':
      return decimal(String(value as number), locale)
    case 'cents':
      return decimal(euros(value as number), locale)
    case 'day':
      return locale === 'de' ? (value as string).split('-').toReversed().join('.') : (value as string)
    case 'yes_no':
      return labelsIn(locale)[value ? 'yes' : 'no']
    case 'choice':
      return choiceText(kind, name, value as string, locale)
    case 'choices':
      return (value as string[]).map((each) => choiceText(kind, name, each, locale)).join(', ')
    case 'text':
    case 'email':
    case 'phone':
    case 'whole':
    case 'reference':
      return String(value as string | number)
  }
}

/** Whole cents as euros with two places. */
export function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export const choiceText = (kind: RecordKind, name: string, value: string, locale: Locale): string =>
  labelsIn(locale).choices[`${kind}.${name}`]?.[value] ?? value

const decimal = (text: string, locale: Locale) => (locale === 'de' ? text.replace('.', ',') : text)
