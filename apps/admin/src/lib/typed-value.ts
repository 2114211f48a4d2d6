import { checkValue } from '@treppenhaus/domain/field-value'
import type { Field } from '@treppenhaus/domain/record-kinds'
import { numberOf, wholeOf } from './record-form.ts'

/** What somebody typed or chose. */
export type Typed = string | string[]
type Value = string | number | boolean | null | string[]

/** In its canonical form; nothing where it does not fit the field, or a choice was not made. */
export function typedValue(field: Field, typed: Typed): Value | undefined {
  const value = valueOf(field, typed)
  return value === undefined || checkValue(field, value) ? undefined : value
}

function valueOf({ type }: Field, typed: Typed): Value | undefined {
  if (Array.isArray(typed)) return typed
  const text = typed.trim()
  if (type === 'text') return text
  if (type === 'choices') return []
  if (text === '') return null
  if (type === 'yes_no') return text === 'true'
  // What cannot be read as a number is no value, and must not empty anything.
  if (type === 'whole') return wholeOf(text) ?? undefined
  if (type === 'decimal') return numberOf(text) ?? undefined
  return text
}
