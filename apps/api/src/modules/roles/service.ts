import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { mayGrant, permissionChanges, tidyPermissions } from '@treppenhaus/domain/permissions'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { requireVersion } from '../../plugins/etag.ts'
import { requireWithinOwn } from '../../plugins/own-rights.ts'
import type { Runtime } from '../../plugins/runtime.ts'
import { announceStaff } from '../../plugins/session-notices.ts'
import * as repository from './repository.ts'
import type { CreateRoleBody, EditRoleBody } from './schema.ts'

type Action = 'edit' | 'rename' | 'delete'

/** The administrator's stays what it is, so that there is always a role that can put everything right. */
function actionsOf({ permissions }: StaffActor, role: repository.RoleRow): Action[] {
  if (role.key === 'administrator' || !permissions.includes('roles.write') || !mayGrant(permissions, role.permissions)) return []
  if (role.key !== null) return ['edit']
  return role.memberCount > 0 ? ['edit', 'rename'] : ['edit', 'rename', 'delete']
}

/** Permissions that came later stand last in a row; people read them by area. */
const present = (actor: StaffActor, role: repository.RoleRow) => ({
  ...role,
  permissions: tidyPermissions(role.permissions),
  actions: actionsOf(actor, role),
})

export async function listRoles(db: Db, actor: StaffActor) {
  const roles = await repository.findRoles(db)
  return { items: roles.map((role) => present(actor, role)) }
}

export async function readRole(db: Db | Tx, actor: StaffActor, id: string) {
  const role = await repository.findRole(db, id)
  if (!role) throw new Refusal('not_found')
  return present(actor, role)
}

export async function createRole(tx: Tx, actor: StaffActor, requestId: string, body: Static<typeof CreateRoleBody>) {
  const permissions = tidyPermissions(body.permissions)
  await requireWithinOwn(tx, actor, permissions)
  await requireFreeName(tx, body.name, null)
  const id = await repository.insertRole(tx, { name: body.name.trim(), permissions })
  const reason = permissionChanges([], permissions)
  await auditAs(tx, actor, requestId, { act: 'role.created', objectKind: 'role', objectId: id, reason })
  return readRole(tx, actor, id)
}

export async function editRole(
  runtime: Runtime,
  organization: Organization,
  actor: StaffActor,
  requestId: string,
  id: string,
  version: number,
  { name, permissions }: Static<typeof EditRoleBody>,
) {
  const edited = await transaction(organization, async (tx) => {
    const role = await lockForChange(tx, actor, id)
    requireVersion(version, role)
    if (name !== undefined && role.key !== null) throw new Refusal('role_fixed')
    if (name !== undefined) await requireFreeName(tx, name, id)
    const after = permissions === undefined ? role.permissions : tidyPermissions(permissions)
    await requireWithinOwn(tx, actor, after)
    await repository.updateRole(tx, id, version, { permissions: after, ...(name !== undefined && { name: name.trim() }) })
    const reason = [name !== undefined && name.trim() !== role.name && 'name', permissionChanges(role.permissions, after)]
      .filter(Boolean)
      .join(' ')
    await auditAs(tx, actor, requestId, { act: 'role.changed', objectKind: 'role', objectId: id, reason })
    return readRole(tx, actor, id)
  })
  await announceStaff(runtime, organization, await repository.findHolders(organization.db, id))
  return edited
}

export const deleteRole = (organization: Organization, actor: StaffActor, requestId: string, id: string) =>
  transaction(organization, async (tx) => {
    const role = await lockForChange(tx, actor, id)
    if (role.key !== null) throw new Refusal('role_fixed')
    if (role.memberCount > 0 || (await repository.isGivenBySingleSignOn(tx, id))) throw new Refusal('role_in_use')
    await repository.deleteRole(tx, id)
    await auditAs(tx, actor, requestId, { act: 'role.deleted', objectKind: 'role', objectId: id, reason: role.name })
  })

async function lockForChange(tx: Tx, actor: StaffActor, id: string) {
  const role = await repository.lockRole(tx, id)
  if (!role) throw new Refusal('not_found')
  if (role.key === 'administrator') throw new Refusal('role_fixed')
  await requireWithinOwn(tx, actor, role.permissions)
  return role
}

async function requireFreeName(tx: Tx, name: string, exceptId: string | null) {
  if (await repository.nameIsTaken(tx, name, exceptId)) throw refuseField('already_exists', '/name')
}
