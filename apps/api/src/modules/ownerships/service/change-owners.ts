import { recordAs } from '@treppenhaus/db/record-history'
import type { Tx } from '@treppenhaus/db/organization'
import { addDays } from '@treppenhaus/domain/calendar'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { lockInUse, readUnit } from '../../units/service.ts'
import { requirePerson } from '../../units/service/require-person.ts'
import { insertOwnership, sharesIn, updateOwnership } from '../repository.ts'
import type { OwnerChangeBody } from '../schema.ts'
import { ofUnit, refuseOwnership, requireWithinWhole } from './lock-owned.ts'

/**
 * A sale in one act: the old owners own the unit until the day before, the new ones from the day on.
 * @throws Refusal 404, 409 `record_archived`, 400 at the field
 */
export async function changeOwners(tx: Tx, actor: StaffActor, requestId: string, unitId: string, body: Static<typeof OwnerChangeBody>) {
  const { on, owners, endsIds } = body
  await lockInUse(tx, actor, unitId)
  for (const [index, { personId }] of owners.entries()) await requirePerson(tx, actor, personId, `/owners/${index}/personId`)
  const ending = await endingOn(tx, unitId, on, endsIds)
  await recordAs(tx, actor.accountId)
  for (const id of ending) await updateOwnership(tx, id, { endsOn: addDays(on, -1) })
  const begun: string[] = []
  for (const owner of owners)
    begun.push(await insertOwnership(tx, { ...ofUnit(unitId), ...owner, startsOn: on, endsOn: null }).catch(refuseOwnership))
  await requireWithinWhole(tx, ofUnit(unitId), begun, '/owners')
  await auditAs(tx, actor, requestId, { act: 'unit.owners-changed', objectKind: 'unit', objectId: unitId })
  return readUnit(tx, actor, unitId)
}

/** Those that hold on the day before and would go on. @throws Refusal 400 where one is to end that does not */
async function endingOn(tx: Tx, unitId: string, on: string, chosen: readonly string[] | undefined): Promise<string[]> {
  const held = await sharesIn(tx, ofUnit(unitId))
  const ending = held.filter(({ startsOn, endsOn }) => startsOn < on && (endsOn === null || endsOn >= on)).map(({ id }) => id)
  if (chosen === undefined) return ending
  if (!chosen.every((id) => ending.includes(id))) throw refuseField('unknown_reference', '/endsIds')
  return [...chosen]
}
