import type { RowError } from '@treppenhaus/domain/import'
import { checkValue } from '@treppenhaus/domain/field-value'
import type { Field } from '@treppenhaus/domain/record-kinds'

/** Of the other system's keys; what is longer is an error, and shown shortened. */
export const LONGEST_KEY = 200

/** Nothing, however it is written. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/**
 * The fields that a kind has, each as it is stored, and what is wrong with them. A file that says nothing where something is needed says
 * nothing of a field that has an initial value.
 */
export function tidyFields(
  told: Record<string, unknown>,
  fields: Record<string, Field>,
  columnOf: (field: string) => string | null,
): { fields: Record<string, unknown>; errors: RowError[] } {
  const errors: RowError[] = []
  const tidy: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(told)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) continue
    if (isEmpty(value) && field.required && field.initial !== undefined) continue
    const code = checkValue(field, value)
    if (code) errors.push({ code, column: columnOf(name), ...(isEmpty(value) ? {} : { value: String(value).slice(0, 200) }) })
    else tidy[name] = isEmpty(value) ? emptyOf(field) : value
  }
  return { fields: tidy, errors }
}

/** The key by which the other system knows a record. */
export const checkExternalId = (externalId: string | null, columnOf: (field: string) => string | null): RowError[] =>
  externalId !== null && externalId.length > LONGEST_KEY
    ? [{ code: 'too_long', column: columnOf('externalId'), value: externalId.slice(0, 200) }]
    : []

function emptyOf({ type }: Field): unknown {
  if (type === 'choices') return []
  return type === 'text' ? '' : null
}
