import { type Field, naturalKeys, type RecordKind } from '@treppenhaus/domain/record-kinds'
import type { Parsed } from './parse-value.ts'

/**
 * What an empty cell or element says: text is empty and all else nothing. Nothing at all is said of a field that must be filled, unless
 * the record is known by it: then it is missing.
 */
export function emptyValue(kind: RecordKind, name: string, field: Field): Parsed | null {
  if (!field.required) return { value: field.type === 'text' ? '' : field.type === 'choices' ? [] : null }
  return naturalKeys[kind]?.includes(name) && field.initial === undefined ? { error: 'required' } : null
}
