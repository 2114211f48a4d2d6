import { personNameText, uuids } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { properties } from '@treppenhaus/db/schema/properties'
import { propertyResponsibles } from '@treppenhaus/db/schema/property-office'
import { fitsWords } from '@treppenhaus/db/search-sql'
import { propertyInScope } from '@treppenhaus/db/relations-sql'
import { isVacant } from '@treppenhaus/db/vacancy-sql'
import type { Duty } from '@treppenhaus/domain/master-data'
import type { Scope } from '@treppenhaus/domain/policy'
import type { Share } from '@treppenhaus/domain/shares'
import { and, eq, sql } from 'drizzle-orm'

export type PropertyValues = Omit<typeof properties.$inferInsert, 'id' | 'version' | 'createdAt'>
type PropertyRow = typeof properties.$inferSelect

type Item = Pick<
  PropertyRow,
  'id' | 'number' | 'name' | 'externalId' | 'managementType' | 'street' | 'houseNumber' | 'postalCode' | 'city' | 'floors' | 'unitsPerFloor'
> & {
  unitCount: number
  vacantCount: number
  openTickets: number
  online: boolean
  archived: boolean
}

export type PropertyFilter = {
  q?: string
  managementType?: string
  groupId?: string
  responsibleId?: string
  archived: boolean
  after?: readonly (string | number | null)[]
  limit: number
}

const counts = sql`
  (select count(*)::int from units u where u.property_id = p.id and u.archived_at is null) as "unitCount",
  (select count(*)::int from units u where u.property_id = p.id and u.archived_at is null and ${isVacant}) as "vacantCount",
  (select count(*)::int from tickets t where t.property_id = p.id and t.status not in ('resolved', 'closed', 'rejected')) as "openTickets"`

/** By street and house number; one row more than `limit` tells that there is another page. */
export async function findProperties(db: Db, scope: Scope, filter: PropertyFilter): Promise<Item[]> {
  const { q, managementType, groupId, responsibleId, archived, after, limit } = filter
  const { rows } = await db.execute<Item>(sql`
    select p.id, p.number, p.name, p.external_id as "externalId", p.management_type as "managementType", p.street, p.house_number as "houseNumber", p.postal_code as "postalCode",
      p.city, p.floors, p.units_per_floor as "unitsPerFloor", p.online, p.archived_at is not null as archived, ${counts}
    from properties p
    where ${propertyInScope(scope, sql`p.id`)} and (p.archived_at is not null) = ${archived}
      ${managementType === undefined ? sql`` : sql`and p.management_type = ${managementType}`}
      ${groupId === undefined ? sql`` : sql`and p.id in (select property_id from property_group_members where group_id = ${groupId})`}
      ${responsibleId === undefined ? sql`` : sql`and p.id in (select property_id from property_responsibles where staff_id = ${responsibleId})`}
      ${q === undefined ? sql`` : sql`and ${fitsWords(sql`p.search_text`, q)}`}
      ${after === undefined ? sql`` : sql`and (p.street, p.house_number, p.id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`}
    order by p.street, p.house_number, p.id limit ${limit + 1}`)
  return rows
}

type PersonOfProperty = { personId: string; name: string; startsOn: string; endsOn: string | null }
type Related = {
  owners: (PersonOfProperty & { ownershipId: string; shareNumerator: number; shareDenominator: number })[]
  board: (PersonOfProperty & { id: string; chair: boolean })[]
  responsibles: { staffId: string; name: string; duty: Duty }[]
  contractors: { id: string; name: string; trades: string[] }[]
  unitCount: number
  vacantCount: number
  openTickets: number
  /** Of the units that have one. */
  shares: Share[]
  unitsWithoutShare: number
}

const name = personNameText('pe')

export async function findProperty(db: Db | Tx, id: string): Promise<{ row: PropertyRow; related: Related } | undefined> {
  const [row] = await db.select().from(properties).where(eq(properties.id, id))
  if (!row) return undefined
  const { rows } = await db.execute<Related>(sql`
    select ${counts},
      coalesce((select json_agg(json_build_object('ownershipId', o.id, 'personId', pe.id, 'name', ${name}, 'startsOn', o.starts_on, 'endsOn', o.ends_on,
          'shareNumerator', o.share_numerator, 'shareDenominator', o.share_denominator) order by o.starts_on, o.id)
        from ownerships o join people pe on pe.id = o.person_id where o.property_id = p.id), '[]') as owners,
      coalesce((select json_agg(json_build_object('id', b.id, 'personId', pe.id, 'name', ${name}, 'startsOn', b.starts_on, 'endsOn', b.ends_on, 'chair', b.chair) order by b.starts_on, b.id)
        from board_memberships b join people pe on pe.id = b.person_id where b.property_id = p.id), '[]') as board,
      coalesce((select json_agg(json_build_object('staffId', s.id, 'name', concat_ws(' ', nullif(s.first_name, ''), s.last_name), 'duty', r.duty)
          order by r.duty, s.last_name, s.id)
        from property_responsibles r join staff_members s on s.id = r.staff_id where r.property_id = p.id and s.left_at is null), '[]') as responsibles,
      coalesce((select json_agg(json_build_object('numerator', u.share_numerator, 'denominator', u.share_denominator))
        from units u where u.property_id = p.id and u.archived_at is null and u.share_numerator is not null), '[]') as shares,
      (select count(*)::int from units u where u.property_id = p.id and u.archived_at is null and u.share_numerator is null) as "unitsWithoutShare",
      coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'trades', c.trades) order by c.name)
        from contractor_properties cp join contractors c on c.id = cp.contractor_id where cp.property_id = p.id and c.archived_at is null), '[]') as contractors
    from properties p where p.id = ${id}`)
  return { row, related: rows[0]! }
}

export async function insertProperty(tx: Tx, values: PropertyValues): Promise<string> {
  const [row] = await tx.insert(properties).values(values).returning({ id: properties.id })
  return row!.id
}

/** Locked until the transaction ends. */
export async function lockProperty(tx: Tx, id: string): Promise<PropertyRow | undefined> {
  const [row] = await tx.select().from(properties).where(eq(properties.id, id)).for('update')
  return row
}

export const updateProperty = (tx: Tx, id: string, version: number, changes: Partial<PropertyValues>) =>
  tx
    .update(properties)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(properties.id, id), eq(properties.version, version)))

/** Colleagues of this property, by duty, instead of those before. */
export async function replaceResponsibles(tx: Tx, propertyId: string, chosen: readonly { staffId: string; duty: Duty }[]): Promise<void> {
  await tx.delete(propertyResponsibles).where(eq(propertyResponsibles.propertyId, propertyId))
  if (chosen.length > 0) await tx.insert(propertyResponsibles).values(chosen.map((one) => ({ ...one, propertyId })))
}

export type ResponsibleChange = { staffId: string; duty: Duty; act: 'add' | 'remove' }

/** The same colleague for a duty of several properties, or no longer. @returns the properties for which that is new */
export async function changeResponsible(
  tx: Tx,
  propertyIds: readonly string[],
  { staffId, duty, act }: ResponsibleChange,
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    act === 'add'
      ? sql`insert into property_responsibles (property_id, staff_id, duty)
          select id, ${staffId}, ${duty} from unnest(${uuids(propertyIds)}) as chosen (id) on conflict do nothing returning property_id as id`
      : sql`delete from property_responsibles where property_id = any(${uuids(propertyIds)}) and staff_id = ${staffId} and duty = ${duty}
          returning property_id as id`,
  )
  const ids = rows.map(({ id }) => id)
  await tx.execute(sql`update properties set version = version + 1 where id = any(${uuids(ids)})`)
  return ids
}

/** Those of these colleagues who are there. */
export async function findColleagues(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from staff_members where id = any(${uuids(ids)}) and kind = 'person' and (left_at is null or left_at > now()) for share`,
  )
  return rows.map(({ id }) => id)
}

/** Portal accounts of everybody who lives in the house, owns something of it, or is on its board, at whatever time. */
export async function accountsOfProperty(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select a.id from accounts a where a.disabled_at is null and a.person_id in (
      select t.person_id from tenancies t join units u on u.id = t.unit_id where u.property_id = ${id}
      union select o.person_id from ownerships o left join units u on u.id = o.unit_id where coalesce(o.property_id, u.property_id) = ${id}
      union select b.person_id from board_memberships b where b.property_id = ${id})`)
  return rows.map((row) => row.id)
}
