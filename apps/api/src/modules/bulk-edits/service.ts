import { changeRecords, findOwnFields } from '@treppenhaus/db/change-record'
import type { Tx } from '@treppenhaus/db/organization'
import { recordAs } from '@treppenhaus/db/record-history'
import { bulkFields, checkValues, isChange } from '@treppenhaus/domain/bulk-edit'
import { writeOfKind } from '@treppenhaus/domain/permissions'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { participateTogether } from '../participations/service.ts'
import { changeResponsible } from '../properties/service.ts'
import { changeMembers } from '../property-groups/service.ts'
import * as repository from './repository.ts'
import type { Fields } from './repository.ts'
import type { BulkEditBody } from './schema.ts'
import { checkRecords } from './service/check-records.ts'

type Body = Static<typeof BulkEditBody>

/**
 * Changes what records have in common, all of them or none.
 * @throws Refusal 403 without the permission for the kind; 400 with an error for each value and each record that does not fit
 */
export async function bulkEdit(tx: Tx, actor: StaffActor, requestId: string, body: Body) {
  const { kind, ids } = body
  requireAllowed(actor, body)
  const own = await findOwnFields(tx, kind)
  const changes = await completePlace(tx, body.changes ?? {})
  const wrong = checkValues(bulkFields(kind, own), changes)
  if (wrong.length > 0)
    throw new Refusal('invalid_request', { errors: wrong.map(({ field, code }) => ({ path: `/changes/${field}`, code, message: '' })) })
  const records = await repository.lockRecords(tx, kind, ids, own)
  const errors = await checkRecords(tx, actor, records, { kind, ids, changes, own })
  if (errors.length > 0) throw new Refusal('invalid_request', { errors })
  const changeSetId = await repository.insertChangeSet(tx, actor.accountId)
  await recordAs(tx, actor.accountId, changeSetId)
  const { size: changed } = await apply(tx, actor, requestId, body, changes, records)
  const isKept = await repository.keepChangeSet(tx, changeSetId)
  return { changeSetId: isKept ? changeSetId : null, changed, unchanged: ids.length - changed }
}

/** @throws Refusal 403; 400 for what this kind does not have, and for nothing at all */
function requireAllowed({ permissions }: StaffActor, { kind, changes, participation, responsible, group }: Body): void {
  if (!permissions.includes(writeOfKind(kind))) throw new Refusal('forbidden')
  if (group && !permissions.includes('staff.write')) throw new Refusal('forbidden')
  if (participation && kind !== 'unit') throw refuseField('invalid_request', '/participation')
  if (responsible && kind !== 'property') throw refuseField('invalid_request', '/responsible')
  if (group && kind !== 'property') throw refuseField('invalid_request', '/group')
  if (!participation && !responsible && !group && Object.keys(changes ?? {}).length === 0) throw refuseField('invalid_request', '/changes')
}

/** An entrance brings its building along, and another building takes the entrance away. */
async function completePlace(tx: Tx, changes: Fields): Promise<Fields> {
  if (typeof changes['entrance'] === 'string' && changes['building'] === undefined)
    return { ...changes, building: (await repository.findPlace(tx, 'entrance', changes['entrance']))?.buildingId ?? null }
  return changes['building'] === undefined ? changes : { entrance: null, ...changes }
}

/** @returns the records for which something is new */
async function apply(
  tx: Tx,
  actor: StaffActor,
  requestId: string,
  { kind, ids, participation, responsible, group }: Body,
  changes: Fields,
  records: ReadonlyMap<string, Fields>,
): Promise<Set<string>> {
  const changing = ids.filter((id) => isChange(records.get(id)!, changes))
  if (changing.length > 0) await changeRecords(tx, kind, changing, changes)
  const changed = new Set(changing)
  const keep = (more: readonly string[]) => more.forEach((id) => changed.add(id))
  if (participation) keep(await participateTogether(tx, ids, participation))
  if (responsible) keep(await changeResponsible(tx, ids, responsible, '/responsible/staffId'))
  if (group) keep(await changeMembers(tx, actor, requestId, ids, group, '/group/id'))
  return changed
}
