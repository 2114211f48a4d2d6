import { type CustomField, type CustomKind, type Field, fieldsOf } from '@treppenhaus/domain/record-kinds'
import { type ChangeProblem, checkChanges, plannableFields } from '@treppenhaus/domain/scheduled-change'
import { asc, eq, sql, type SQL } from 'drizzle-orm'
import { uuids } from './fragments.ts'
import type { Db, Tx } from './organization.ts'
import { columnOf, customKeyOf, isCustom, readFields, sqlTypeOf, tableOf } from './record-tables.ts'
import { customFields } from './schema/custom-fields.ts'

type Values = Readonly<Record<string, unknown>>

/** Fields of its own that a kind has; archived ones take no values. */
export const findOwnFields = (db: Db | Tx, kind: CustomKind): Promise<CustomField[]> =>
  db
    .select({ kind: customFields.kind, key: customFields.key, type: customFields.type, choices: customFields.choices })
    .from(customFields)
    .where(sql`${eq(customFields.kind, kind)} and ${customFields.archivedAt} is null`)
    .orderBy(asc(customFields.position))

/** What is wrong with changes of a record as it is now; the record is locked. */
export async function problemsOfChanges(tx: Tx, kind: CustomKind, recordId: string, changes: Values): Promise<ChangeProblem[]> {
  const own = await findOwnFields(tx, kind)
  const { rows } = await tx.execute<{ fields: Record<string, unknown> }>(
    sql`select ${readFields(kind, 'r', own)} as fields from ${tableOf(kind)} r where r.id = ${recordId} for update`,
  )
  if (!rows[0]) return [{ field: 'record', code: 'unknown_reference' }]
  return checkChanges(kind, plannableFields(kind, own), rows[0].fields, changes)
}

/** Writes checked values of a record, one version further. */
export const changeRecord = (tx: Tx, kind: CustomKind, recordId: string, changes: Values): Promise<void> =>
  changeRecords(tx, kind, [recordId], changes)

/** The same values of several records. */
export async function changeRecords(tx: Tx, kind: CustomKind, recordIds: readonly string[], changes: Values): Promise<void> {
  const fields = fieldsOf(kind, await findOwnFields(tx, kind))
  const own: Record<string, unknown> = {}
  const sets: SQL[] = []
  for (const [name, value] of Object.entries(changes)) {
    if (isCustom(name)) own[customKeyOf(name)] = value === '' ? null : value
    else sets.push(sql`${columnOf(name, fields[name]!)} = ${written(name, fields[name]!, value)}`)
  }
  if (Object.keys(own).length > 0) sets.push(sql`custom = jsonb_strip_nulls(custom || ${JSON.stringify(own)}::jsonb)`)
  const changed = sql.join([...sets, sql`version = version + 1`], sql`, `)
  await tx.execute(sql`update ${tableOf(kind)} set ${changed} where id = any(${uuids(recordIds)})`)
}

function written(name: string, field: Field, value: unknown): SQL {
  if (name === 'archived') return value ? sql`coalesce(archived_at, now())` : sql`null`
  const type = sqlTypeOf(field)
  if (field.type === 'text') return sql`${value ?? ''}::${type}`
  if (field.type === 'choices') return sql`array(select jsonb_array_elements_text(${JSON.stringify(value ?? [])}::jsonb))`
  return sql`${value === '' || value === undefined ? null : value}::${type}`
}
