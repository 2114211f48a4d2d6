import type { Db, Tx } from '@treppenhaus/db/organization'
import { roles, staffMembers } from '@treppenhaus/db/schema/staff'
import { type ReadyRole, readyRoles } from '@treppenhaus/domain/permissions'
import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'

type Row = typeof roles.$inferSelect
export type RoleRow = Pick<Row, 'id' | 'name' | 'permissions' | 'version'> & { key: ReadyRole | null; memberCount: number }

const columns = sql`r.id, r.key, r.name, to_json(r.permissions) as permissions, r.version,
  (select count(*)::int from staff_members m where m.role_id = r.id and m.left_at is null) as "memberCount"`

/** The ready-made ones first, in their order, then one's own by name. */
export async function findRoles(db: Db | Tx): Promise<RoleRow[]> {
  const order = sql`array_position(${`{${readyRoles.join(',')}}`}::text[], r.key)`
  const { rows } = await db.execute<RoleRow>(sql`select ${columns} from roles r order by ${order} nulls last, r.name, r.id`)
  return rows
}

export async function findRole(db: Db | Tx, id: string): Promise<RoleRow | undefined> {
  const { rows } = await db.execute<RoleRow>(sql`select ${columns} from roles r where r.id = ${id}`)
  return rows[0]
}

/** Locked until the transaction ends, against whoever wants to give it to somebody as well. */
export async function lockRole(tx: Tx, id: string): Promise<RoleRow | undefined> {
  await tx.select({ id: roles.id }).from(roles).where(eq(roles.id, id)).for('update')
  return findRole(tx, id)
}

/** In any case, and not the role itself. */
export async function nameIsTaken(tx: Tx, name: string, exceptId: string | null): Promise<boolean> {
  const other = exceptId === null ? undefined : ne(roles.id, exceptId)
  const rows = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(sql`lower(${roles.name}) = lower(${name.trim()})`, other))
  return rows.length > 0
}

export async function insertRole(tx: Tx, values: Pick<Row, 'name' | 'permissions'>): Promise<string> {
  const [row] = await tx.insert(roles).values(values).returning({ id: roles.id })
  return row!.id
}

export const updateRole = (tx: Tx, id: string, version: number, changes: Partial<Pick<Row, 'name' | 'permissions'>>) =>
  tx
    .update(roles)
    .set({ ...changes, version: version + 1 })
    .where(eq(roles.id, id))

/** Who left keeps no role that no longer exists. */
export async function deleteRole(tx: Tx, id: string): Promise<void> {
  await tx
    .update(staffMembers)
    .set({ roleId: null })
    .where(and(eq(staffMembers.roleId, id), isNotNull(staffMembers.leftAt)))
  await tx.delete(roles).where(eq(roles.id, id))
}

/** Whether single sign-on gives it to new staff. */
export async function isGivenBySingleSignOn(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from identity_providers where claim_roles @> ${JSON.stringify([{ roleId: id }])}::jsonb`)
  return rows.length > 0
}

export async function findHolders(db: Db, roleId: string): Promise<string[]> {
  const rows = await db.select({ id: staffMembers.id }).from(staffMembers).where(eq(staffMembers.roleId, roleId))
  return rows.map(({ id }) => id)
}
