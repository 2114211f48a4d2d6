import { instantText, jsonArray } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { properties } from '@treppenhaus/db/schema/properties'
import { staffMembers, staffScopes } from '@treppenhaus/db/schema/staff'
import type { Permission } from '@treppenhaus/domain/permissions'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'

export type KeyRow = {
  id: string
  prefix: string
  createdBy: string | null
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  state: 'live' | 'expired' | 'revoked'
}
export type IntegrationRow = {
  id: string
  name: string
  permissions: Permission[]
  allProperties: boolean
  propertyIds: string[]
  keys: KeyRow[]
  version: number
}

const state = sql`case when k.revoked_at is not null then 'revoked' when k.expires_at <= now() then 'expired' else 'live' end`

export const keySelect = sql`select k.id, k.prefix, (select a.display_name from accounts a where a.id = k.created_by_account_id) as "createdBy",
    ${instantText('k.created_at')} as "createdAt", ${instantText('k.expires_at')} as "expiresAt",
    ${instantText('k.last_used_at')} as "lastUsedAt", ${state} as state from api_keys k`

const select = sql`select m.id, m.last_name as name, to_json(m.permissions) as permissions, m.all_properties as "allProperties", m.version,
    coalesce((select json_agg(s.property_id) from staff_scopes s where s.staff_id = m.id), '[]') as "propertyIds",
    ${jsonArray(sql`${keySelect} where k.staff_id = m.id order by (k.revoked_at is null and k.expires_at > now()) desc, k.created_at desc`)} as keys
  from staff_members m where m.kind = 'integration' and m.left_at is null`

export async function findIntegrations(db: Db): Promise<IntegrationRow[]> {
  const { rows } = await db.execute<IntegrationRow>(sql`${select} order by m.last_name, m.id`)
  return rows
}

export async function findIntegration(db: Db | Tx, id: string): Promise<IntegrationRow | undefined> {
  const { rows } = await db.execute<IntegrationRow>(sql`${select} and m.id = ${id}`)
  return rows[0]
}

/** Locked until the transaction ends, so that two keys too many are not made at once. */
export async function lockIntegration(tx: Tx, id: string): Promise<IntegrationRow | undefined> {
  await tx
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(and(eq(staffMembers.id, id), eq(staffMembers.kind, 'integration'), isNull(staffMembers.leftAt)))
    .for('update')
  return findIntegration(tx, id)
}

type Values = { name: string; permissions: Permission[]; allProperties: boolean }

/** With an account that no password, link or sign-in opens, so that what it does has an author. */
export async function insertIntegration(tx: Tx, { name, ...values }: Values): Promise<string> {
  const [row] = await tx
    .insert(staffMembers)
    .values({ kind: 'integration', firstName: '', lastName: name, email: '', ...values })
    .returning({ id: staffMembers.id })
  const staffId = row!.id
  await tx.insert(accounts).values({ audience: 'staff', login: `integration ${staffId}`, displayName: name, staffId })
  return staffId
}

export async function updateIntegration(tx: Tx, id: string, version: number, { name, ...changes }: Partial<Values>): Promise<void> {
  await tx
    .update(staffMembers)
    .set({ ...changes, ...(name !== undefined && { lastName: name }), version: version + 1 })
    .where(eq(staffMembers.id, id))
  if (name !== undefined) await tx.update(accounts).set({ displayName: name }).where(eq(accounts.staffId, id))
}

export async function replaceProperties(tx: Tx, staffId: string, propertyIds: readonly string[]): Promise<void> {
  await tx.delete(staffScopes).where(eq(staffScopes.staffId, staffId))
  if (propertyIds.length > 0) await tx.insert(staffScopes).values(propertyIds.map((propertyId) => ({ staffId, propertyId })))
}

export const countProperties = async (tx: Tx, ids: readonly string[]): Promise<number> =>
  ids.length === 0 ? 0 : tx.$count(properties, inArray(properties.id, [...ids]))

/** Its keys count no more; what it did stays its. */
export async function closeIntegration(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`update api_keys set revoked_at = now() where staff_id = ${id} and revoked_at is null`)
  await tx.execute(sql`update accounts set disabled_at = now() where staff_id = ${id} and disabled_at is null`)
  await tx.execute(sql`update staff_members set left_at = now(), version = version + 1 where id = ${id}`)
}
