import type { ColumnMapping } from '@treppenhaus/domain/import'
import { type Field, fieldsOf, naturalKeys, type RecordKind } from '@treppenhaus/domain/record-kinds'

/**
 * How a table calls the fields of its records; null for what it has no column for. A record that another one belongs to is called by the
 * column it is known by.
 */
export function columnNames(headings: readonly string[], mapping: ColumnMapping): (kind: RecordKind, field: string) => string | null {
  const names = new Map(mapping.map((target, index) => [target as string | null, headings[index]]))
  const columnOf = (kind: RecordKind, field: string): string | null => {
    const own = names.get(`${kind}.${field}`) ?? (kind === 'tenancy' || kind === 'ownership' ? names.get(`relation.${field}`) : undefined)
    if (own !== undefined) return own
    const shape: Field | undefined = fieldsOf(kind)[field]
    if (shape?.type !== 'reference') return null
    const keys = ['externalId', ...(naturalKeys[shape.to] ?? ['lastName', 'companyName', 'name'])]
    return keys.map((key) => names.get(`${shape.to}.${key}`)).find((name) => name !== undefined) ?? null
  }
  return columnOf
}
