import { timeZone, uuids } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { propertyInScope } from '@treppenhaus/db/relations-sql'
import { properties } from '@treppenhaus/db/schema/properties'
import { participations } from '@treppenhaus/db/schema/tenancies'
import type { Scope } from '@treppenhaus/domain/policy'
import { eq, sql } from 'drizzle-orm'

export type ParticipationValues = Omit<typeof participations.$inferInsert, 'id' | 'createdAt'>

/** Not locked: its unit is, always before it. */
export async function findParticipation(tx: Tx, id: string) {
  const [row] = await tx.select().from(participations).where(eq(participations.id, id))
  return row
}

export async function insertParticipation(tx: Tx, values: ParticipationValues): Promise<void> {
  await tx.insert(participations).values(values)
}

export async function updateParticipation(tx: Tx, id: string, changes: Partial<ParticipationValues>): Promise<void> {
  if (Object.keys(changes).length > 0) await tx.update(participations).set(changes).where(eq(participations.id, id))
}

export const deleteParticipation = (tx: Tx, id: string) => tx.delete(participations).where(eq(participations.id, id))

export async function findProperty(tx: Tx, id: string): Promise<{ archivedAt: Date | null } | undefined> {
  const [row] = await tx.select({ archivedAt: properties.archivedAt }).from(properties).where(eq(properties.id, id))
  return row
}

/** Units of a property, locked in the order of their ids, so that two requests do not wait for each other. */
export async function lockUnits(tx: Tx, propertyId: string, kinds: readonly string[] | undefined): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from units where property_id = ${propertyId} and archived_at is null
      ${kinds === undefined ? sql`` : sql`and kind = any(${sql.param(kinds)}::text[])`} order by id for update`)
  return rows.map(({ id }) => id)
}

/** From the day on, where nothing of it is said for then or later. @returns the units for which it is new */
export async function startAll(tx: Tx, unitIds: readonly string[], on: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into participations (unit_id, starts_on)
    select u.id, ${on}::date from units u where u.id = any(${uuids(unitIds)}) and u.archived_at is null
      and not exists (select from participations x where x.unit_id = u.id and (x.ends_on is null or x.ends_on >= ${on}::date))
    returning unit_id as id`)
  return rows.map(({ id }) => id)
}

/** The day is the last one of those that would go on. @returns the units for which it is new */
export async function endAll(tx: Tx, unitIds: readonly string[], on: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    update participations set ends_on = ${on}::date where unit_id = any(${uuids(unitIds)})
      and starts_on <= ${on}::date and (ends_on is null or ends_on > ${on}::date) returning unit_id as id`)
  return rows.map(({ id }) => id)
}

export type MonthRow = { month: string; units: number; atEnd: number }

const archivedOn = (alias: string) => sql`(${sql.raw(alias)}.archived_at at time zone ${timeZone})::date`

/** @param from the first of a month, like `until` */
export async function countByMonth(db: Db, scope: Scope, from: string, until: string, propertyId?: string): Promise<MonthRow[]> {
  const { rows } = await db.execute<MonthRow>(sql`
    with active as (
      select x.unit_id, x.starts_on, least(x.ends_on, ${archivedOn('u')}, ${archivedOn('p')}) as ends_on
      from participations x join units u on u.id = x.unit_id join properties p on p.id = u.property_id
      where ${propertyInScope(scope, sql`u.property_id`)} ${propertyId === undefined ? sql`` : sql`and u.property_id = ${propertyId}`}
    ), months as (
      select m::date as first, (m + interval '1 month' - interval '1 day')::date as last
      from generate_series(${from}::date, ${until}::date, interval '1 month') m
    ), counted as (
      select m.first, a.unit_id, bool_or(a.ends_on is null or a.ends_on >= m.last) as at_end
      from months m join active a on a.starts_on <= m.last and (a.ends_on is null or a.ends_on >= greatest(m.first, a.starts_on))
      group by m.first, a.unit_id
    )
    select to_char(m.first, 'YYYY-MM') as month, count(c.unit_id)::int as units, (count(c.unit_id) filter (where c.at_end))::int as "atEnd"
    from months m left join counted c using (first)
    group by m.first order by m.first`)
  return rows
}
