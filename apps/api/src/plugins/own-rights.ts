import { uuids } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { mayGrant, type Permission } from '@treppenhaus/domain/permissions'
import { coversScope, type Scope, type StaffActor } from '@treppenhaus/domain/policy'
import { sql } from 'drizzle-orm'
import { Refusal } from '../errors.ts'

/** Properties a staff member is in charge of, without those of colleagues whom they stand in for: what is lent cannot be passed on. */
export async function scopeOfStaff(db: Db | Tx, staffId: string): Promise<Scope> {
  const { rows } = await db.execute<{ all: boolean; ids: string[] }>(sql`
    select m.all_properties as "all", array(
      select s.property_id::text from staff_scopes s where s.staff_id = m.id
      union select g.property_id::text from staff_group_scopes s join property_group_members g on g.group_id = s.group_id where s.staff_id = m.id
    ) as ids from staff_members m where m.id = ${staffId}`)
  const [row] = rows
  return row?.all ? 'all' : (row?.ids ?? [])
}

export type ScopeChoice = { allProperties: boolean; propertyIds: readonly string[]; groupIds: readonly string[] }

/** What a choice of properties and groups comes to today. */
export async function scopeOfChoice(tx: Tx, { allProperties, propertyIds, groupIds }: ScopeChoice): Promise<Scope> {
  if (allProperties) return 'all'
  const { rows } = await tx.execute<{ id: string }>(
    sql`select property_id::text as id from property_group_members where group_id = any(${uuids(groupIds)})`,
  )
  return [...propertyIds, ...rows.map(({ id }) => id)]
}

/**
 * Rights are given and taken only by who holds all of them, so that nobody raises themselves by somebody else's hand, or brings somebody
 * above them down.
 * @throws Refusal 403 `beyond_own_rights`
 */
export async function requireWithinOwn(tx: Tx, actor: StaffActor, permissions: readonly Permission[], ...scopes: Scope[]): Promise<void> {
  const own = scopes.length > 0 ? await scopeOfStaff(tx, actor.staffId) : 'all'
  if (!mayGrant(actor.permissions, permissions) || !scopes.every((scope) => coversScope(own, scope))) throw new Refusal('beyond_own_rights')
}

/**
 * Nobody changes a colleague who may do more than they, or decides where that colleague's mail goes.
 * @throws Refusal 403 `beyond_own_rights`
 */
export async function requireNotAbove(tx: Tx, actor: StaffActor, staffId: string): Promise<void> {
  const { rows } = await tx.execute<{ permissions: Permission[] }>(
    sql`select to_json(r.permissions) as permissions from staff_members m join roles r on r.id = m.role_id where m.id = ${staffId}`,
  )
  await requireWithinOwn(tx, actor, rows[0]?.permissions ?? [], await scopeOfStaff(tx, staffId))
}
