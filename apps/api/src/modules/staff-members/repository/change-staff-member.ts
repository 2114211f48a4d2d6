import { today } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { properties } from '@treppenhaus/db/schema/properties'
import { propertyGroups } from '@treppenhaus/db/schema/property-groups'
import { roles, staffGroupScopes, staffMembers, staffScopes } from '@treppenhaus/db/schema/staff'
import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'

type StaffRow = typeof staffMembers.$inferSelect
type StaffValues = Pick<StaffRow, 'firstName' | 'lastName' | 'position' | 'email' | 'phone' | 'allProperties'> & { roleId: string }

/** A person, locked until the transaction ends. */
export async function lockStaffMember(tx: Tx, id: string): Promise<StaffRow | undefined> {
  const [row] = await tx
    .select()
    .from(staffMembers)
    .where(and(eq(staffMembers.id, id), eq(staffMembers.kind, 'person')))
    .for('update')
  return row
}

/** The role, kept from being deleted until the transaction ends. */
export async function holdRole(tx: Tx, id: string) {
  const [row] = await tx.select().from(roles).where(eq(roles.id, id)).for('key share')
  return row
}

export async function emailIsTaken(tx: Tx, email: string, exceptId: string | null): Promise<boolean> {
  const other = exceptId === null ? undefined : ne(staffMembers.id, exceptId)
  const rows = await tx
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(and(sql`lower(${staffMembers.email}) = lower(${email})`, eq(staffMembers.kind, 'person'), isNull(staffMembers.leftAt), other))
  return rows.length > 0
}

export async function insertStaffMember(tx: Tx, values: StaffValues): Promise<string> {
  const [row] = await tx.insert(staffMembers).values(values).returning({ id: staffMembers.id })
  return row!.id
}

export const updateStaffMember = (tx: Tx, id: string, version: number, changes: Partial<StaffValues> & { leftAt?: Date | null }) =>
  tx
    .update(staffMembers)
    .set({ ...changes, version: version + 1 })
    .where(eq(staffMembers.id, id))

export async function replaceScopes(tx: Tx, staffId: string, propertyIds: readonly string[], groupIds: readonly string[]): Promise<void> {
  await tx.delete(staffScopes).where(eq(staffScopes.staffId, staffId))
  await tx.delete(staffGroupScopes).where(eq(staffGroupScopes.staffId, staffId))
  if (propertyIds.length > 0) await tx.insert(staffScopes).values(propertyIds.map((propertyId) => ({ staffId, propertyId })))
  if (groupIds.length > 0) await tx.insert(staffGroupScopes).values(groupIds.map((groupId) => ({ staffId, groupId })))
}

export async function countProperties(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  return tx.$count(properties, inArray(properties.id, [...ids]))
}

/** How many of the groups exist; they stay until the transaction ends. */
export async function holdGroups(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx
    .select({ id: propertyGroups.id })
    .from(propertyGroups)
    .where(inArray(propertyGroups.id, [...ids]))
    .for('key share')
  return rows.length
}

/** Ends everything by which somebody gets in or stands in for others: account, sessions, resets, invitations, substitutions. */
export async function shutOut(tx: Tx, staffId: string): Promise<void> {
  const own = sql`select id from accounts where staff_id = ${staffId}`
  await tx.execute(
    sql`update sessions set revoked_at = now(), revoked_because = 'disabled' where revoked_at is null and account_id in (${own})`,
  )
  await tx.execute(sql`update password_resets set used_at = now() where used_at is null and account_id in (${own})`)
  await tx.execute(sql`update accounts set disabled_at = now() where staff_id = ${staffId} and disabled_at is null`)
  await tx.execute(
    sql`update invitations set withdrawn_at = now() where staff_id = ${staffId} and joined_at is null and withdrawn_at is null`,
  )
  const theirs = sql`(staff_id = ${staffId} or substitute_id = ${staffId})`
  await tx.execute(sql`delete from substitutions where ${theirs} and starts_on >= ${today}`)
  await tx.execute(sql`update substitutions set ends_on = ${today} - 1 where ${theirs} and ends_on >= ${today}`)
}

/** The last account works again. @returns whether there is one */
export async function letIn(tx: Tx, staffId: string): Promise<boolean> {
  const [last] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.staffId, staffId))
    .orderBy(desc(accounts.createdAt))
    .limit(1)
  if (last) await tx.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, last.id))
  return last !== undefined
}
