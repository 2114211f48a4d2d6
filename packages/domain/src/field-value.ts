import { isDay } from './calendar.ts'
import type { RowErrorCode } from './import.ts'
import { type CustomField, customShape, type Field, type FieldShape } from './record-kinds.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
/** Digits with the separators people write. */
const PHONE = /^\+?[0-9 ()/.-]{3,39}$/
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
const CENTS_LIMIT = 2_000_000_000
const EMAIL_LENGTH = 254

/** What is wrong with a value in its canonical form; nothing where it fits. Nothing at all is fine where the field need not be filled. */
export function checkValue(field: Field, value: unknown): RowErrorCode | undefined {
  const isEmpty = value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  return isEmpty ? (field.required ? 'required' : undefined) : checkShape(field, value)
}

/** The same for a field of the organization's own, which is never required. */
export const checkCustomValue = (field: Pick<CustomField, 'type' | 'choices'>, value: unknown): RowErrorCode | undefined =>
  checkValue(customShape(field), value)

function checkShape(shape: FieldShape, value: unknown): RowErrorCode | undefined {
  switch (shape.type) {
    case 'text':
      return checkText(value, shape.max)
    case 'email':
      return checkText(value, EMAIL_LENGTH) ?? (EMAIL.test(String(value)) ? undefined : 'not_an_email')
    case 'phone':
      return typeof value === 'string' && PHONE.test(value) ? undefined : 'not_a_phone_number'
    case 'whole':
      return Number.isInteger(value) ? checkRange(Number(value), shape.min, shape.max) : 'not_a_whole_number'
    case 'cents':
      return Number.isInteger(value) ? checkRange(Number(value), -CENTS_LIMIT, CENTS_LIMIT) : 'not_a_number'
    case 'decimal':
      return checkDecimal(value, shape)
    case 'day':
      return isDay(value) ? undefined : 'not_a_day'
    case 'yes_no':
      return typeof value === 'boolean' ? undefined : 'not_yes_or_no'
    case 'choice':
      return shape.of.includes(String(value)) ? undefined : 'not_a_choice'
    case 'choices':
      return Array.isArray(value) && value.every((one) => shape.of.includes(String(one))) ? undefined : 'not_a_choice'
    case 'reference':
      return typeof value === 'string' && UUID.test(value) ? undefined : 'unknown_reference'
  }
}

function checkText(value: unknown, max: number): RowErrorCode | undefined {
  if (typeof value !== 'string' || value.includes('\u0000')) return 'unreadable_character'
  return value.length > max && [...value].length > max ? 'too_long' : undefined
}

function checkDecimal(value: unknown, { places, min, max }: { places: number; min: number; max: number }): RowErrorCode | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not_a_number'
  return checkRange(value, min, max) ?? (Number(value.toFixed(places)) === value ? undefined : 'too_many_places')
}

function checkRange(value: number, min: number, max: number): RowErrorCode | undefined {
  if (value < min) return 'too_small'
  return value > max ? 'too_large' : undefined
}

/** A value as words: what has none, such as a list or nothing, is empty. */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
