import type { Db, Tx } from '@treppenhaus/db/organization'
import { people } from '@treppenhaus/db/schema/people'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { ownerships, tenancies } from '@treppenhaus/db/schema/tenancies'
import type { UnitKind } from '@treppenhaus/domain/master-data'
import { eq, sql } from 'drizzle-orm'

type Occupant = { id: string; personId: string; name: string; startsOn: string; endsOn: string | null; hasAccount: boolean }

/** As it goes over the wire; areas and rooms are numbers there. */
export type UnitRow = {
  id: string
  propertyId: string
  number: string
  kind: UnitKind
  floor: number | null
  position: number | null
  rooms: number | null
  areaM2: number | null
  shareNumerator: number | null
  shareDenominator: number | null
  archived: boolean
  tenancies: Occupant[]
  ownerships: Occupant[]
  version: number
}

export type UnitValues = {
  propertyId: string
  number: string
  kind: UnitKind
  floor: number | null
  position: number | null
  rooms: string | null
  areaM2: string | null
  shareNumerator: number | null
  shareDenominator: number | null
  archivedAt: Date | null
}

const occupants = (table: typeof tenancies | typeof ownerships) => sql`
  coalesce((select json_agg(json_build_object('id', x.id, 'personId', p.id,
      'name', case when p.kind = 'company' then p.company_name else concat_ws(' ', nullif(p.title, ''), nullif(p.first_name, ''), nullif(p.last_name, '')) end,
      'startsOn', x.starts_on, 'endsOn', x.ends_on,
      'hasAccount', exists (select from accounts a where a.person_id = p.id and a.disabled_at is null)) order by x.starts_on, x.id)
    from ${table} x join people p on p.id = x.person_id where x.unit_id = u.id and (x.ends_on is null or x.ends_on >= current_date)), '[]')`

const unitRows = sql`
  select u.id, u.property_id as "propertyId", u.number, u.kind, u.floor, u.position, u.rooms::float8 as rooms, u.area_m2::float8 as "areaM2",
    u.share_numerator as "shareNumerator", u.share_denominator as "shareDenominator", u.archived_at is not null as archived, u.version,
    ${occupants(tenancies)} as tenancies, ${occupants(ownerships)} as ownerships
  from units u`

export async function findUnits(db: Db, propertyId: string): Promise<UnitRow[]> {
  const { rows } = await db.execute<UnitRow>(
    sql`${unitRows} where u.property_id = ${propertyId} order by u.archived_at is not null, u.floor nulls last, u.position nulls last, u.number`,
  )
  return rows
}

export async function findUnit(db: Db | Tx, id: string): Promise<UnitRow | undefined> {
  const { rows } = await db.execute<UnitRow>(sql`${unitRows} where u.id = ${id}`)
  return rows[0]
}

/** Locked, so that nothing about the unit changes beside this transaction. */
export async function lockUnit(tx: Tx, id: string) {
  const [row] = await tx
    .select({ id: units.id, propertyId: units.propertyId, version: units.version })
    .from(units)
    .where(eq(units.id, id))
    .for('update')
  return row
}

export async function insertUnit(tx: Tx, values: Omit<UnitValues, 'archivedAt'>): Promise<string> {
  const [row] = await tx.insert(units).values(values).returning({ id: units.id })
  return row!.id
}

export const updateUnit = (tx: Tx, id: string, version: number, changes: Partial<UnitValues>) =>
  tx
    .update(units)
    .set({ ...changes, version: version + 1 })
    .where(eq(units.id, id))

export async function numberIsTaken(tx: Tx, propertyId: string, number: string, exceptId: string | null): Promise<boolean> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from units where property_id = ${propertyId} and number = ${number}`)
  return rows.some(({ id }) => id !== exceptId)
}

export async function propertyExists(tx: Tx | Db, id: string): Promise<boolean> {
  const rows = await tx.select({ id: properties.id }).from(properties).where(eq(properties.id, id))
  return rows.length > 0
}

export async function personExists(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.select({ id: people.id }).from(people).where(eq(people.id, id))
  return rows.length > 0
}

type Period = { unitId: string; personId: string; startsOn: string; endsOn: string | null }
const tables = { tenancy: tenancies, ownership: ownerships } as const
export type Relation = keyof typeof tables

/** Whether this person already lives in, or owns, the unit on a day of the period. */
export async function overlaps(
  tx: Tx,
  relation: Relation,
  { unitId, personId, startsOn, endsOn }: Period,
  exceptId: string | null,
): Promise<boolean> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from ${tables[relation]} where unit_id = ${unitId} and person_id = ${personId}
      and daterange(starts_on, ends_on, '[]') && daterange(${startsOn}::date, ${endsOn}::date, '[]')`)
  return rows.some(({ id }) => id !== exceptId)
}

export const insertRelation = (tx: Tx, relation: Relation, values: Period) => tx.insert(tables[relation]).values(values)

export async function insertTenancy(tx: Tx, values: Period): Promise<string> {
  const [row] = await tx.insert(tenancies).values(values).returning({ id: tenancies.id })
  return row!.id
}

export async function lockRelation(tx: Tx, relation: Relation, id: string): Promise<Period | undefined> {
  const { rows } = await tx.execute<Period>(sql`
    select unit_id as "unitId", person_id as "personId", starts_on as "startsOn", ends_on as "endsOn" from ${tables[relation]} where id = ${id} for update`)
  return rows[0]
}

export const endRelation = (tx: Tx, relation: Relation, id: string, endsOn: string | null) =>
  tx.execute(sql`update ${tables[relation]} set ends_on = ${endsOn} where id = ${id}`)
