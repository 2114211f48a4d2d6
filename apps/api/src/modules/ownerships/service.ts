import { recordAs } from '@treppenhaus/db/record-history'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { readProperty } from '../properties/service.ts'
import { lockInUse, readUnit } from '../units/service.ts'
import { requirePerson } from '../units/service/require-person.ts'
import {
  deleteOwnership,
  findOwnership,
  insertOwnership,
  lockProperty,
  type Owned,
  type OwnershipRow,
  type OwnershipValues,
  updateOwnership,
} from './repository.ts'
import type { EndBody } from '../tenancies/schema.ts'
import type { CreateOwnershipBody, EditOwnershipBody } from './schema.ts'
import { lockOwned, ofProperty, ofUnit, refuseOwnership, requireWithinWhole } from './service/lock-owned.ts'

type Body = Static<typeof CreateOwnershipBody>

/** @throws Refusal 404, 409 `record_archived`, 400 and 409 at the field */
export async function ownUnit(tx: Tx, actor: StaffActor, unitId: string, body: Body) {
  await lockInUse(tx, actor, unitId)
  await insert(tx, actor, ofUnit(unitId), body)
  return readUnit(tx, actor, unitId)
}

/** The property as a whole. @throws Refusal 409 `other_management` for a condominium, whose units are owned one by one */
export async function ownProperty(tx: Tx, actor: StaffActor, propertyId: string, body: Body) {
  const property = inScope(actor.scope, propertyId) ? await lockProperty(tx, propertyId) : undefined
  if (!property) throw new Refusal('not_found')
  if (property.archivedAt) throw new Refusal('record_archived')
  if (property.managementType === 'condominium') throw new Refusal('other_management')
  await insert(tx, actor, ofProperty(propertyId), body)
  return readProperty(tx, actor, propertyId)
}

async function insert(tx: Tx, actor: StaffActor, owned: Owned, body: Body): Promise<void> {
  await requirePerson(tx, actor, body.personId)
  await recordAs(tx, actor.accountId)
  const id = await insertOwnership(tx, { ...owned, ...body }).catch(refuseOwnership)
  await requireWithinWhole(tx, owned, [id])
}

/** @throws Refusal 404, 400 `dates_overlap`; of a property its edit ends it */
export async function endOwnership(tx: Tx, actor: StaffActor, id: string, { endsOn }: Static<typeof EndBody>) {
  const { row, owned } = await lockOwned(tx, actor, id)
  if (owned.unitId === null) throw new Refusal('not_found')
  await change(tx, actor, owned, row, { endsOn })
  return readUnit(tx, actor, owned.unitId)
}

/** @throws Refusal 404, 400 and 409 at the field */
export const editOwnership = (organization: Organization, actor: StaffActor, id: string, body: Static<typeof EditOwnershipBody>) =>
  transaction(organization, async (tx) => {
    const { row, owned } = await lockOwned(tx, actor, id)
    await change(tx, actor, owned, row, body)
    return (await findOwnership(tx, id))!
  })

async function change(tx: Tx, actor: StaffActor, owned: Owned, row: OwnershipRow, changes: Partial<OwnershipValues>): Promise<void> {
  await recordAs(tx, actor.accountId)
  await updateOwnership(tx, row.id, changes).catch(refuseOwnership)
  if (mayGrow(row, changes)) await requireWithinWhole(tx, owned, [row.id])
}

/** Else nothing is taken from anybody: an earlier end is possible also where the shares were wrong before. */
const mayGrow = ({ endsOn: before }: OwnershipRow, { startsOn, endsOn, shareNumerator, shareDenominator }: Partial<OwnershipValues>) =>
  [startsOn, shareNumerator, shareDenominator].some((value) => value !== undefined) ||
  endsOn === null ||
  (endsOn !== undefined && before !== null && endsOn > before)

/** For what was never so; an ownership that is over ends instead. @throws Refusal 404 */
export const removeOwnership = (organization: Organization, actor: StaffActor, requestId: string, id: string) =>
  transaction(organization, async (tx) => {
    await lockOwned(tx, actor, id)
    await recordAs(tx, actor.accountId)
    await deleteOwnership(tx, id)
    await auditAs(tx, actor, requestId, { act: 'ownership.removed', objectKind: 'ownership', objectId: id })
  })
