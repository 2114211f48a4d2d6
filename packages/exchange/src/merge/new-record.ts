import type { ImportOptions } from '@treppenhaus/domain/import'
import type { Field, RecordKind } from '@treppenhaus/domain/record-kinds'

/** All fields of a new record: what the file says, and what a field is without a word. */
export function newRecord(
  kind: RecordKind,
  told: Record<string, unknown>,
  fields: Record<string, Field>,
  { managementType }: Pick<ImportOptions, 'managementType'>,
): Record<string, unknown> {
  const initial = Object.entries(fields).map(([name, field]) => [name, emptyOf(field)])
  return { ...Object.fromEntries(initial), ...(kind === 'property' && { managementType }), ...told }
}

function emptyOf(field: Field): unknown {
  if (field.initial !== undefined) return field.initial
  if (field.type === 'choices') return []
  return field.type === 'text' ? '' : null
}
