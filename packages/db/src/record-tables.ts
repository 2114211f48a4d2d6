import { type CustomField, type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'

const tables: Record<RecordKind, string> = {
  property: 'properties',
  building: 'buildings',
  entrance: 'entrances',
  unit: 'units',
  person: 'people',
  person_address: 'person_addresses',
  person_contact: 'person_contacts',
  tenancy: 'tenancies',
  ownership: 'ownerships',
  board_membership: 'board_memberships',
  participation: 'participations',
  contractor: 'contractors',
  contractor_property: 'contractor_properties',
}

/** The table of a kind, as an identifier. */
export const tableOf = (kind: RecordKind): SQL => sql.raw(tables[kind])

/** Type of the column a field is kept in. */
const sqlTypes: Record<Field['type'], string> = {
  text: 'text',
  email: 'text',
  phone: 'text',
  whole: 'integer',
  decimal: 'numeric',
  cents: 'integer',
  day: 'date',
  yes_no: 'boolean',
  choice: 'text',
  choices: 'text[]',
  reference: 'uuid',
}
export const sqlTypeOf = (field: Field): SQL => sql.raw(sqlTypes[field.type])

const CUSTOM = 'custom.'

/** Fields of one's own stand in the column `custom`, all others in one that has their name. */
export const isCustom = (field: string): boolean => field.startsWith(CUSTOM)

/** The key of an own field inside `custom`. @throws Error where it is not one that was made here */
export function customKeyOf(field: string): string {
  const key = field.slice(CUSTOM.length)
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(key)) throw new Error(`No key of a field: ${field}`)
  return key
}

const snake = (name: string) => name.replaceAll(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`)

/** The column of a field that is not one's own: `areaM2` is `area_m2`, the reference `property` is `property_id`. */
export function columnNameOf(name: string, field: Field): string {
  if (name === 'archived') return 'archived_at'
  return field.type === 'reference' ? `${snake(name)}_id` : snake(name)
}

/** The same as an identifier. */
export const columnOf = (name: string, field: Field): SQL => sql.raw(columnNameOf(name, field))

/** SQL of a field's value as canonical JSON; a reference is the id of the other record. @param alias of the kind's table */
export function readField(name: string, field: Field, alias: string): SQL {
  const row = sql.raw(alias)
  if (isCustom(name)) return sql`coalesce(${row}.custom -> ${sql.raw(`'${customKeyOf(name)}'`)}, 'null'::jsonb)`
  if (name === 'archived') return sql`to_jsonb(${row}.archived_at is not null)`
  if (field.type === 'choices') return inOrder(sql`${row}.${columnOf(name, field)}`, field.of)
  return sql`coalesce(to_jsonb(${row}.${columnOf(name, field)}), 'null'::jsonb)`
}

/** Choices in the order of the field, whatever order they were ticked in. */
const inOrder = (column: SQL, of: readonly string[]): SQL =>
  sql`(select coalesce(jsonb_agg(c.one order by array_position(${sql.raw(`'{${of.join(',')}}'::text[]`)}, c.one)), '[]'::jsonb) from unnest(${column}) c(one))`

/** A function of PostgreSQL takes 100 arguments, two a field. */
const FIELDS_AT_ONCE = 50

/** SQL of all fields of a record as one JSON object. @param alias of the kind's table */
export function readFields(kind: RecordKind, alias: string, custom: readonly CustomField[] = []): SQL {
  const pairs = Object.entries(fieldsOf(kind, custom)).map(
    ([name, field]) => sql`${sql.raw(`'${name}'`)}, ${readField(name, field, alias)}`,
  )
  const parts: SQL[] = []
  for (let from = 0; from < pairs.length; from += FIELDS_AT_ONCE)
    parts.push(sql`jsonb_build_object(${sql.join(pairs.slice(from, from + FIELDS_AT_ONCE), sql`, `)})`)
  return sql`(${sql.join(parts, sql` || `)})`
}
