import type { Tx } from '@treppenhaus/db/organization'
import { columnOf, customKeyOf, isCustom, sqlTypeOf, tableOf } from '@treppenhaus/db/record-tables'
import { customKinds, type Field, fieldsOfKind, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'
import { hasExternalId } from './read-records.ts'

/** A record as it is to be: all its fields, those of the organization's own as `custom.<key>`. */
export type Written = { id: string; externalId: string | null; fields: Record<string, unknown> }

const hasCustom = (kind: RecordKind) => (customKinds as readonly string[]).includes(kind)
/** Kinds whose rows have an ETag. */
const versioned: readonly RecordKind[] = ['property', 'building', 'entrance', 'unit', 'person', 'contractor']

/** Writes new records in one statement. */
export async function createRecords(tx: Tx, kind: RecordKind, records: readonly Written[]): Promise<void> {
  if (records.length === 0) return
  const pairs = columnsOf(kind, (name, field) => (name === 'archived' ? sql`case when r."archived" then now() end` : valueOf(name, field)))
  if (hasCustom(kind)) pairs.push([sql`custom`, sql`jsonb_strip_nulls(r.custom)`])
  await tx.execute(sql`
    insert into ${tableOf(kind)} (id, ${sql.join(pairs.map(([column]) => column), sql`, `)})
    select r.id, ${sql.join(pairs.map(([, value]) => value), sql`, `)} from ${recordset(kind, records)}`) // prettier-ignore
}

/** Brings records to what they are to be, in one statement; the caller holds their rows. */
export async function changeRecords(tx: Tx, kind: RecordKind, records: readonly Written[]): Promise<void> {
  if (records.length === 0) return
  const pairs = columnsOf(kind, (name, field) =>
    name === 'archived' ? sql`case when r."archived" then coalesce(t.archived_at, now()) end` : valueOf(name, field),
  )
  if (hasCustom(kind)) pairs.push([sql`custom`, sql`jsonb_strip_nulls(t.custom || r.custom)`])
  if (versioned.includes(kind)) pairs.push([sql`version`, sql`t.version + 1`])
  const assignments = pairs.map(([column, value]) => sql`${column} = ${value}`)
  await tx.execute(sql`update ${tableOf(kind)} t set ${sql.join(assignments, sql`, `)} from ${recordset(kind, records)} where t.id = r.id`)
}

const quoted = (name: string) => sql.raw(`"${name}"`)

/** Texts are never null. */
const valueOf = (name: string, field: Field): SQL =>
  field.type === 'text' || field.type === 'choices'
    ? sql`coalesce(r.${quoted(name)}, '${sql.raw(field.type === 'text' ? '' : '{}')}')`
    : sql`r.${quoted(name)}`

function columnsOf(kind: RecordKind, valueFor: (name: string, field: Field) => SQL): [SQL, SQL][] {
  const fields = Object.entries<Field>(fieldsOfKind[kind])
  const pairs = fields.map(([name, field]): [SQL, SQL] => [columnOf(name, field), valueFor(name, field)])
  return hasExternalId(kind) ? [[sql`external_id`, sql`r."externalId"`], ...pairs] : pairs
}

/** The records as rows `r`: `id`, `externalId`, `custom` and the kind's fields. */
function recordset(kind: RecordKind, records: readonly Written[]): SQL {
  const rows = records.map(({ id, externalId, fields }) => {
    const own = Object.entries(fields).filter(([name]) => isCustom(name))
    const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !isCustom(name)))
    return { ...rest, id, externalId, custom: Object.fromEntries(own.map(([name, value]) => [customKeyOf(name), value])) }
  })
  const columns = Object.entries<Field>(fieldsOfKind[kind]).map(([name, field]) => sql`${quoted(name)} ${sqlTypeOf(field)}`)
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "externalId" text, custom jsonb, ${sql.join(columns, sql`, `)})`
}
