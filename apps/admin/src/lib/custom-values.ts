import type { Schemas } from '@treppenhaus/api-client/problem'
import { plainText } from '@treppenhaus/domain/field-value'
import { decimal, numberOf, whole, wholeOf, type Check } from './record-form.ts'

export type CustomField = Schemas['CustomField']
type Scalar = string | number | boolean | null
/** Values of the organization's own fields as they are typed, by key. */
export type CustomTexts = Record<string, string>

const textOf = (value: unknown): string => (typeof value === 'number' ? String(value).replace('.', ',') : plainText(value))

export const customTexts = (fields: readonly CustomField[], values: Readonly<Record<string, unknown>> = {}): CustomTexts =>
  Object.fromEntries(fields.map(({ key }) => [key, textOf(values[key])]))

function valueOf({ type }: CustomField, text: string): Scalar {
  if (text.trim() === '') return null
  if (type === 'whole') return wholeOf(text)
  if (type === 'decimal') return signed(text)
  if (type === 'yes_no') return text === 'true'
  return text.trim()
}

function signed(text: string): number | null {
  const bare = text.trim()
  const value = numberOf(bare.replace(/^[-−]/, ''))
  return value !== null && /^[-−]/.test(bare) ? -value : value
}

/** What is sent: null empties a field. */
export const customValues = (fields: readonly CustomField[], texts: CustomTexts): Record<string, Scalar> =>
  Object.fromEntries(fields.map((field) => [field.key, valueOf(field, texts[field.key] ?? '')]))

const largest = 1_000_000_000
const checkOf: Partial<Record<CustomField['type'], Check>> = {
  whole: whole(-largest, largest),
  decimal: (text) => decimal(text.trim().replace(/^[-−]/, '')),
}

/** What must hold before sending, by `custom.<key>`. */
export const customChecks = (fields: readonly CustomField[], texts: CustomTexts): Record<string, Check> =>
  Object.fromEntries(fields.map(({ key, type }) => [`custom.${key}`, () => checkOf[type]?.(texts[key] ?? '')]))
