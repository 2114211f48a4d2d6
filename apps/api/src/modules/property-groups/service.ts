import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { requireVersion } from '../../plugins/etag.ts'
import { requireWithinOwn } from '../../plugins/own-rights.ts'
import type { Runtime } from '../../plugins/runtime.ts'
import { announceStaff } from '../../plugins/session-notices.ts'
import * as repository from './repository.ts'
import type { CreatePropertyGroupBody, EditPropertyGroupBody } from './schema.ts'

/** All groups are known by name; which houses are named depends on the reader's scope. */
const present = ({ scope }: StaffActor, { propertyIds, ...group }: repository.GroupRow) => ({
  ...group,
  propertyIds: propertyIds.filter((id) => inScope(scope, id)),
  propertyCount: propertyIds.length,
})

export async function listPropertyGroups(db: Db, actor: StaffActor) {
  const groups = await repository.findGroups(db)
  return { items: groups.map((group) => present(actor, group)) }
}

export async function readPropertyGroup(db: Db | Tx, actor: StaffActor, id: string) {
  const group = await repository.findGroup(db, id)
  if (!group) throw new Refusal('not_found')
  return present(actor, group)
}

export async function createPropertyGroup(tx: Tx, actor: StaffActor, requestId: string, body: Static<typeof CreatePropertyGroupBody>) {
  await requireFreeName(tx, body.name, null)
  await requireKnown(tx, actor, body.propertyIds)
  const id = await repository.insertGroup(tx, body.name.trim())
  await repository.replaceMembers(tx, id, body.propertyIds)
  const reason = `properties ${body.propertyIds.length}`
  await auditAs(tx, actor, requestId, { act: 'property-group.created', objectKind: 'property-group', objectId: id, reason })
  return readPropertyGroup(tx, actor, id)
}

/** Houses outside the actor's scope stay as they are: the actor cannot see them. Counts at once for everybody in charge of the group. */
export async function editPropertyGroup(
  runtime: Runtime,
  organization: Organization,
  actor: StaffActor,
  requestId: string,
  id: string,
  version: number,
  { name, propertyIds }: Static<typeof EditPropertyGroupBody>,
) {
  const edited = await transaction(organization, async (tx) => {
    const group = await repository.lockGroup(tx, id)
    if (!group) throw new Refusal('not_found')
    requireVersion(version, group)
    if (name !== undefined) await requireFreeName(tx, name, id)
    const after = propertyIds === undefined ? group.propertyIds : await membersAfter(tx, actor, group, propertyIds)
    await repository.updateGroup(tx, id, version, name === undefined ? {} : { name: name.trim() })
    await repository.replaceMembers(tx, id, after)
    const reason = [name !== undefined && name.trim() !== group.name && 'name', changeOf(group.propertyIds, after)]
      .filter(Boolean)
      .join(', ')
    await auditAs(tx, actor, requestId, { act: 'property-group.changed', objectKind: 'property-group', objectId: id, reason })
    return readPropertyGroup(tx, actor, id)
  })
  await announceGroup(runtime, organization, id)
  return edited
}

export const deletePropertyGroup = (organization: Organization, actor: StaffActor, requestId: string, id: string) =>
  transaction(organization, async (tx) => {
    const group = await repository.lockGroup(tx, id)
    if (!group) throw new Refusal('not_found')
    if (group.staffCount > 0) throw new Refusal('group_in_use')
    await requireWithinOwn(tx, actor, [], group.propertyIds)
    await repository.deleteGroup(tx, id)
    await auditAs(tx, actor, requestId, { act: 'property-group.deleted', objectKind: 'property-group', objectId: id, reason: group.name })
  })

/**
 * Properties that are seen by the actor come into a group or leave it, beside those that are in it.
 * @returns those for which that is new
 * @throws Refusal 400 `unknown_reference` at `path`, 403 `beyond_own_rights`
 */
export async function changeMembers(
  tx: Tx,
  actor: StaffActor,
  requestId: string,
  propertyIds: readonly string[],
  { id, act }: { id: string; act: 'add' | 'remove' },
  path: string,
): Promise<string[]> {
  const group = await repository.lockGroup(tx, id)
  if (!group) throw refuseField('unknown_reference', path)
  const touched = propertyIds.filter((propertyId) => group.propertyIds.includes(propertyId) === (act === 'remove'))
  if (touched.length === 0) return []
  await requireWithinOwn(tx, actor, [], touched)
  const after = act === 'add' ? [...group.propertyIds, ...touched] : group.propertyIds.filter((propertyId) => !touched.includes(propertyId))
  await repository.updateGroup(tx, id, group.version, {})
  await repository.replaceMembers(tx, id, after)
  const reason = changeOf(group.propertyIds, after)
  await auditAs(tx, actor, requestId, { act: 'property-group.changed', objectKind: 'property-group', objectId: id, reason })
  return touched
}

/** Counts at once for everybody in charge of the group. */
export const announceGroup = async (runtime: Runtime, organization: Organization, id: string): Promise<void> =>
  announceStaff(runtime, organization, await repository.findHolders(organization.db, id))

async function membersAfter(tx: Tx, actor: StaffActor, group: repository.GroupRow, chosen: readonly string[]) {
  await requireKnown(tx, actor, chosen)
  const unseen = group.propertyIds.filter((id) => !inScope(actor.scope, id))
  const after = [...unseen, ...chosen]
  const touched = [...chosen.filter((id) => !group.propertyIds.includes(id)), ...group.propertyIds.filter((id) => !after.includes(id))]
  await requireWithinOwn(tx, actor, [], touched)
  return after
}

async function requireKnown(tx: Tx, actor: StaffActor, ids: readonly string[]) {
  const known = ids.every((id) => inScope(actor.scope, id)) && (await repository.countProperties(tx, ids)) === ids.length
  if (!known) throw refuseField('unknown_reference', '/propertyIds')
}

function changeOf(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((id) => !before.includes(id)).length
  const removed = before.filter((id) => !after.includes(id)).length
  return [added > 0 && `properties +${added}`, removed > 0 && `properties -${removed}`].filter(Boolean).join(', ')
}

async function requireFreeName(tx: Tx, name: string, exceptId: string | null) {
  if (await repository.nameIsTaken(tx, name, exceptId)) throw refuseField('already_exists', '/name')
}
