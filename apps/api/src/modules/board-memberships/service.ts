import { recordAs } from '@treppenhaus/db/record-history'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { whenViolated } from '../../plugins/constraint.ts'
import { readProperty } from '../properties/service.ts'
import { requirePerson } from '../units/service/require-person.ts'
import * as repository from './repository.ts'
import type { CreateBoardMembershipBody, EditBoardMembershipBody } from './schema.ts'

/** @throws Refusal 404, 409 `record_archived`, `other_management` where it is no condominium, 400 and 409 at the field */
export async function joinBoard(tx: Tx, actor: StaffActor, propertyId: string, body: Static<typeof CreateBoardMembershipBody>) {
  const property = await lockProperty(tx, actor, propertyId)
  if (property.archivedAt) throw new Refusal('record_archived')
  if (property.managementType !== 'condominium') throw new Refusal('other_management')
  await requirePerson(tx, actor, body.personId)
  await recordAs(tx, actor.accountId)
  await repository.insertMembership(tx, { propertyId, ...body }).catch(refuseMembership)
  await requireOneChair(tx, propertyId, body.chair)
  return readProperty(tx, actor, propertyId)
}

/** @throws Refusal 404, 400 and 409 at the field */
export const editMembership = (organization: Organization, actor: StaffActor, id: string, body: Static<typeof EditBoardMembershipBody>) =>
  transaction(organization, async (tx) => {
    const { propertyId, chair } = await lockMembership(tx, actor, id)
    await recordAs(tx, actor.accountId)
    await repository.updateMembership(tx, id, body).catch(refuseMembership)
    await requireOneChair(tx, propertyId, body.chair ?? chair)
    return readProperty(tx, actor, propertyId)
  })

/** For what was never so; a term that is over ends instead. @throws Refusal 404 */
export const removeMembership = (organization: Organization, actor: StaffActor, requestId: string, id: string) =>
  transaction(organization, async (tx) => {
    await lockMembership(tx, actor, id)
    await recordAs(tx, actor.accountId)
    await repository.deleteMembership(tx, id)
    await auditAs(tx, actor, requestId, { act: 'board-membership.removed', objectKind: 'board_membership', objectId: id })
  })

const refuseMembership = whenViolated({
  board_memberships_days: () => refuseField('dates_overlap', '/endsOn'),
  board_memberships_once: () => refuseField('dates_overlap', '/startsOn'),
  board_memberships_external_id_unique: () => refuseField('already_exists', '/externalId'),
})

async function requireOneChair(tx: Tx, propertyId: string, chair = false): Promise<void> {
  if (chair && (await repository.hasTwoChairs(tx, propertyId))) throw refuseField('dates_overlap', '/chair')
}

async function lockMembership(tx: Tx, actor: StaffActor, id: string) {
  const found = await repository.findMembership(tx, id)
  if (!found) throw new Refusal('not_found')
  await lockProperty(tx, actor, found.propertyId)
  const row = await repository.findMembership(tx, id)
  if (!row) throw new Refusal('not_found')
  return row
}

async function lockProperty(tx: Tx, actor: StaffActor, id: string) {
  const property = inScope(actor.scope, id) ? await repository.lockProperty(tx, id) : undefined
  if (!property) throw new Refusal('not_found')
  return property
}
