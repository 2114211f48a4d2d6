import type { Db, Tx } from '@treppenhaus/db/organization'
import { properties } from '@treppenhaus/db/schema/properties'
import { propertyGroupMembers, propertyGroups } from '@treppenhaus/db/schema/property-groups'
import { staffGroupScopes } from '@treppenhaus/db/schema/staff'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'

export type GroupRow = { id: string; name: string; propertyIds: string[]; staffCount: number; version: number }

const columns = sql`g.id, g.name, g.version,
  coalesce((select json_agg(m.property_id) from property_group_members m where m.group_id = g.id), '[]') as "propertyIds",
  (select count(*)::int from staff_group_scopes s join staff_members m on m.id = s.staff_id where s.group_id = g.id and m.left_at is null) as "staffCount"`

export async function findGroups(db: Db): Promise<GroupRow[]> {
  const { rows } = await db.execute<GroupRow>(sql`select ${columns} from property_groups g order by g.name, g.id`)
  return rows
}

export async function findGroup(db: Db | Tx, id: string): Promise<GroupRow | undefined> {
  const { rows } = await db.execute<GroupRow>(sql`select ${columns} from property_groups g where g.id = ${id}`)
  return rows[0]
}

/** Locked until the transaction ends. */
export async function lockGroup(tx: Tx, id: string): Promise<GroupRow | undefined> {
  await tx.select({ id: propertyGroups.id }).from(propertyGroups).where(eq(propertyGroups.id, id)).for('update')
  return findGroup(tx, id)
}

export async function nameIsTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const other = exceptId === null ? undefined : ne(propertyGroups.id, exceptId)
  const rows = await tx
    .select({ id: propertyGroups.id })
    .from(propertyGroups)
    .where(and(sql`lower(${propertyGroups.name}) = lower(${name.trim()})`, other))
  return rows.length > 0
}

export async function insertGroup(tx: Tx, name: string): Promise<string> {
  const [row] = await tx.insert(propertyGroups).values({ name }).returning({ id: propertyGroups.id })
  return row!.id
}

export const updateGroup = (tx: Tx, id: string, version: number, changes: { name?: string }) =>
  tx
    .update(propertyGroups)
    .set({ ...changes, version: version + 1 })
    .where(eq(propertyGroups.id, id))

export async function replaceMembers(tx: Tx, groupId: string, propertyIds: readonly string[]): Promise<void> {
  await tx.delete(propertyGroupMembers).where(eq(propertyGroupMembers.groupId, groupId))
  if (propertyIds.length > 0) await tx.insert(propertyGroupMembers).values(propertyIds.map((propertyId) => ({ groupId, propertyId })))
}

/** Who left keeps no group that no longer exists. */
export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await tx.delete(staffGroupScopes).where(eq(staffGroupScopes.groupId, id))
  await tx.delete(propertyGroupMembers).where(eq(propertyGroupMembers.groupId, id))
  await tx.delete(propertyGroups).where(eq(propertyGroups.id, id))
}

export const countProperties = async (tx: Tx, ids: readonly string[]): Promise<number> =>
  ids.length === 0 ? 0 : tx.$count(properties, inArray(properties.id, [...ids]))

export async function findHolders(db: Db, groupId: string): Promise<string[]> {
  const rows = await db.select({ id: staffGroupScopes.staffId }).from(staffGroupScopes).where(eq(staffGroupScopes.groupId, groupId))
  return rows.map(({ id }) => id)
}
