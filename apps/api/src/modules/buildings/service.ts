import { recordAs } from '@treppenhaus/db/record-history'
import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { whenViolated } from '../../plugins/constraint.ts'
import { requireVersion } from '../../plugins/etag.ts'
import * as repository from './repository/keep-buildings.ts'
import type { CreateBuildingBody, EditBuildingBody } from './schema.ts'

/** @throws Refusal 404 */
export async function listBuildings(db: Db, actor: StaffActor, propertyId: string, archived: boolean) {
  if (!inScope(actor.scope, propertyId) || !(await repository.findProperty(db, propertyId))) throw new Refusal('not_found')
  return { items: await repository.findBuildings(db, propertyId, archived) }
}

/** With its entrances. @throws Refusal 404 also where its property is not in the actor's scope */
export async function readBuilding(db: Db | Tx, actor: StaffActor, id: string) {
  const building = await repository.findBuilding(db, id)
  if (!building || !inScope(actor.scope, building.propertyId)) throw new Refusal('not_found')
  return building
}

/** @throws Refusal 400 `unknown_reference`, 409 `record_archived`, `already_exists` at the field */
export async function createBuilding(tx: Tx, actor: StaffActor, body: Static<typeof CreateBuildingBody>) {
  const property = inScope(actor.scope, body.propertyId) ? await repository.findProperty(tx, body.propertyId) : undefined
  if (!property) throw refuseField('unknown_reference', '/propertyId')
  if (property.archivedAt) throw new Refusal('record_archived')
  await recordAs(tx, actor.accountId)
  const { energyValue, ...values } = body
  return readBuilding(tx, actor, await repository.insertBuilding(tx, { ...values, ...decimal(energyValue) }).catch(refuseBuilding))
}

/** @throws Refusal 404, 409, 412 */
export const editBuilding = (
  organization: Organization,
  actor: StaffActor,
  id: string,
  version: number,
  body: Static<typeof EditBuildingBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await lockBuilding(tx, actor, id)
    requireVersion(version, row)
    const { archived, energyValue, ...changes } = body
    const archivedAt = archived === undefined ? {} : { archivedAt: archived ? (row.archivedAt ?? new Date()) : null }
    await recordAs(tx, actor.accountId)
    await repository.updateBuilding(tx, id, version, { ...changes, ...decimal(energyValue), ...archivedAt }).catch(refuseBuilding)
    return readBuilding(tx, actor, id)
  })

/** @throws Refusal 404 */
export async function lockBuilding(tx: Tx, actor: StaffActor, id: string) {
  const row = await repository.lockBuilding(tx, id)
  if (!row || !inScope(actor.scope, row.propertyId)) throw new Refusal('not_found')
  return row
}

const decimal = (value: number | null | undefined) => (value === undefined ? {} : { energyValue: value?.toFixed(2) ?? null })

const refuseBuilding = whenViolated({
  buildings_name: () => refuseField('already_exists', '/name'),
  buildings_external_id_unique: () => refuseField('already_exists', '/externalId'),
})
