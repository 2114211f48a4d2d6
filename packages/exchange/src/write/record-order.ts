import { columnOf, tableOf } from '@treppenhaus/db/record-tables'
import { type Field, fieldsOf, kindsWithExternalId, naturalKeys, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'

/** People and contractors have no natural key: they stand by name. */
const names: Partial<Record<RecordKind, readonly string[]>> = {
  person: ['lastName', 'firstName', 'companyName'],
  contractor: ['name'],
}

export const hasExternalId = (kind: RecordKind): boolean => (kindsWithExternalId as readonly RecordKind[]).includes(kind)

/** SQL of the key other systems know a record by: its external id, else its id. */
export const keyOf = (alias: string): SQL => sql.raw(`coalesce(${alias}.external_id, ${alias}.id::text)`)

/** The alias of the record that a reference of another one names: `r_property`, `r_unit_property`. */
export const aliasOf = (alias: string, name: string): string => `${alias}_${name}`

/**
 * The joins to everything a record's place in the order depends on, and the order: numbers, names, days, last the external id, never
 * ids alone. The same records stand in the same order in every organization.
 */
export function orderOf(kind: RecordKind, alias: string): { joins: SQL[]; keys: SQL[] } {
  const fields: Record<string, Field> = fieldsOf(kind)
  const found: { joins: SQL[]; keys: SQL[] } = { joins: [], keys: [] }
  for (const name of names[kind] ?? naturalKeys[kind] ?? []) {
    const field = fields[name]!
    const column = sql`${sql.raw(alias)}.${columnOf(name, field)}`
    if (field.type === 'reference') {
      const other = aliasOf(alias, name)
      const behind = orderOf(field.to, other)
      found.joins.push(sql`left join ${tableOf(field.to)} ${sql.raw(other)} on ${sql.raw(other)}.id = ${column}`, ...behind.joins)
      found.keys.push(...behind.keys)
    } else if (field.type === 'day') found.keys.push(column)
    else found.keys.push(sql`fold(${column}) collate "C"`, sql`${column} collate "C"`)
  }
  if (hasExternalId(kind)) found.keys.push(sql`${keyOf(alias)} collate "C"`)
  return found
}
