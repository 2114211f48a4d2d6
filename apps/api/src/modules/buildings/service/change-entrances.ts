import { recordAs } from '@treppenhaus/db/record-history'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { whenViolated } from '../../../plugins/constraint.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import { deleteEntrance, findEntrance, hasUnits, insertEntrance, updateEntrance } from '../repository/keep-buildings.ts'
import type { CreateEntranceBody, EditEntranceBody } from '../schema.ts'
import { lockBuilding, readBuilding } from '../service.ts'

const refuseEntrance = whenViolated({
  entrances_name: () => refuseField('already_exists', '/name'),
  entrances_external_id_unique: () => refuseField('already_exists', '/externalId'),
})

/** @throws Refusal 404, 409 */
export async function addEntrance(tx: Tx, actor: StaffActor, buildingId: string, body: Static<typeof CreateEntranceBody>) {
  const building = await lockBuilding(tx, actor, buildingId)
  if (building.archivedAt) throw new Refusal('record_archived')
  await recordAs(tx, actor.accountId)
  await insertEntrance(tx, { buildingId, ...body }).catch(refuseEntrance)
  return readBuilding(tx, actor, buildingId)
}

/** @throws Refusal 404, 409, 412 */
export const editEntrance = (
  organization: Organization,
  actor: StaffActor,
  id: string,
  version: number,
  body: Static<typeof EditEntranceBody>,
) =>
  transaction(organization, async (tx) => {
    const row = await lockEntrance(tx, actor, id)
    requireVersion(version, row)
    await recordAs(tx, actor.accountId)
    await updateEntrance(tx, id, version, body).catch(refuseEntrance)
    const { entrances } = await readBuilding(tx, actor, row.buildingId)
    return entrances.find((entrance) => entrance.id === id)!
  })

/** @throws Refusal 404, 409 `record_in_use` while a unit names it */
export const removeEntrance = (organization: Organization, actor: StaffActor, id: string) =>
  transaction(organization, async (tx) => {
    await lockEntrance(tx, actor, id)
    if (await hasUnits(tx, id)) throw new Refusal('record_in_use')
    await recordAs(tx, actor.accountId)
    await deleteEntrance(tx, id).catch(whenViolated({ units_entrance: () => new Refusal('record_in_use') }))
  })

/** Its building is locked before it, so that two requests do not wait for each other. */
async function lockEntrance(tx: Tx, actor: StaffActor, id: string) {
  const found = await findEntrance(tx, id)
  if (!found) throw new Refusal('not_found')
  await lockBuilding(tx, actor, found.buildingId)
  const row = await findEntrance(tx, id)
  if (!row) throw new Refusal('not_found')
  return row
}
