import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { mayGrant, type Permission, permissionChanges, tidyPermissions } from '@treppenhaus/domain/permissions'
import { coversScope, inScope, type Scope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import { requireWithinOwn } from '../../../plugins/own-rights.ts'
import * as repository from '../repository/integrations.ts'
import type { CreateIntegrationBody, EditIntegrationBody } from '../schema.ts'

type Rights = { permissions: readonly Permission[]; allProperties: boolean; propertyIds: readonly string[] }
const scopeOf = ({ allProperties, propertyIds }: Rights): Scope => (allProperties ? 'all' : propertyIds)

function present(actor: StaffActor, { propertyIds, keys, ...row }: repository.IntegrationRow) {
  const within = mayGrant(actor.permissions, row.permissions) && coversScope(actor.scope, scopeOf({ ...row, propertyIds }))
  const live = keys.filter(({ state }) => state === 'live').length
  const actions: ('edit' | 'create_key' | 'remove')[] =
    !actor.permissions.includes('api_keys.write') || !within ? [] : live < 2 ? ['edit', 'create_key', 'remove'] : ['edit', 'remove']
  const seen = propertyIds.filter((id) => inScope(actor.scope, id))
  return { ...row, keys, propertyIds: seen, propertyCount: propertyIds.length, actions }
}

export async function listIntegrations(db: Db, actor: StaffActor) {
  const rows = await repository.findIntegrations(db)
  return { items: rows.map((row) => present(actor, row)) }
}

export async function readIntegration(db: Db | Tx, actor: StaffActor, id: string) {
  const row = await repository.findIntegration(db, id)
  if (!row) throw new Refusal('not_found')
  return present(actor, row)
}

/** @throws Refusal 403 `beyond_own_rights`: a key is another way to act, so it may do nothing that its maker may not */
export async function createIntegration(tx: Tx, actor: StaffActor, requestId: string, body: Static<typeof CreateIntegrationBody>) {
  const { name, allProperties, propertyIds } = body
  const permissions = tidyPermissions(body.permissions)
  await requireGrantable(tx, actor, { permissions, allProperties, propertyIds })
  const id = await repository.insertIntegration(tx, { name: name.trim(), permissions, allProperties })
  await repository.replaceProperties(tx, id, propertyIds)
  const reason = permissionChanges([], permissions)
  await auditAs(tx, actor, requestId, { act: 'integration.created', objectKind: 'integration', objectId: id, reason })
  return readIntegration(tx, actor, id)
}

export const editIntegration = (
  organization: Organization,
  actor: StaffActor,
  requestId: string,
  id: string,
  version: number,
  body: Static<typeof EditIntegrationBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await lockWithin(tx, actor, id)
    requireVersion(version, row)
    const name = body.name?.trim()
    const permissions = body.permissions === undefined ? row.permissions : tidyPermissions(body.permissions)
    const { allProperties = row.allProperties, propertyIds = row.propertyIds } = body
    await requireGrantable(tx, actor, { permissions, allProperties, propertyIds })
    await repository.updateIntegration(tx, id, version, { permissions, allProperties, ...(name !== undefined && { name }) })
    await repository.replaceProperties(tx, id, propertyIds)
    const moved = coversScope(scopeOf(row), scopeOf({ permissions, allProperties, propertyIds })) ? 'properties fewer' : 'properties more'
    const same = allProperties === row.allProperties && [...propertyIds].sort().join() === [...row.propertyIds].sort().join()
    const reason = [name !== undefined && name !== row.name && 'name', permissionChanges(row.permissions, permissions), !same && moved]
    await auditAs(tx, actor, requestId, {
      ...{ act: 'integration.changed', objectKind: 'integration', objectId: id },
      reason: reason.filter(Boolean).join(' '),
    })
    return readIntegration(tx, actor, id)
  })

export const removeIntegration = (organization: Organization, actor: StaffActor, requestId: string, id: string) =>
  transaction(organization, async (tx) => {
    await lockWithin(tx, actor, id)
    await repository.closeIntegration(tx, id)
    await auditAs(tx, actor, requestId, { act: 'integration.removed', objectKind: 'integration', objectId: id })
  })

/** Locked, and nothing that may do more than the actor. */
export async function lockWithin(tx: Tx, actor: StaffActor, id: string) {
  const row = await repository.lockIntegration(tx, id)
  if (!row) throw new Refusal('not_found')
  await requireWithinOwn(tx, actor, row.permissions, scopeOf(row))
  return row
}

async function requireGrantable(tx: Tx, actor: StaffActor, rights: Rights) {
  const { propertyIds } = rights
  const known =
    propertyIds.every((id) => inScope(actor.scope, id)) && (await repository.countProperties(tx, propertyIds)) === propertyIds.length
  if (!known) throw refuseField('unknown_reference', '/propertyIds')
  await requireWithinOwn(tx, actor, rights.permissions, scopeOf(rights))
}
