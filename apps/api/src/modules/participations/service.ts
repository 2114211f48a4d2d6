import { recordAs } from '@treppenhaus/db/record-history'
import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { whenViolated } from '../../plugins/constraint.ts'
import { lockInUse, lockVisible, readUnit } from '../units/service.ts'
import * as repository from './repository.ts'
import type { CreateParticipationBody, EditParticipationBody, ParticipationQuery, ParticipationsBody } from './schema.ts'

const LONGEST_YEARS = 10

/** @throws Refusal 404, 409 `record_archived`, 400 `dates_overlap` */
export async function participate(tx: Tx, actor: StaffActor, unitId: string, body: Static<typeof CreateParticipationBody>) {
  await lockInUse(tx, actor, unitId)
  await recordAs(tx, actor.accountId)
  await repository.insertParticipation(tx, { unitId, ...body }).catch(refuseParticipation)
  return readUnit(tx, actor, unitId)
}

/** @throws Refusal 404, 400 `dates_overlap` */
export const editParticipation = (organization: Organization, actor: StaffActor, id: string, body: Static<typeof EditParticipationBody>) =>
  transaction(organization, async (tx) => {
    const { unitId } = await lockParticipation(tx, actor, id)
    await recordAs(tx, actor.accountId)
    await repository.updateParticipation(tx, id, body).catch(refuseParticipation)
    return readUnit(tx, actor, unitId)
  })

/** For what was never so: it was billed, so that the audit log has it. @throws Refusal 404 */
export const removeParticipation = (organization: Organization, actor: StaffActor, requestId: string, id: string) =>
  transaction(organization, async (tx) => {
    await lockParticipation(tx, actor, id)
    await recordAs(tx, actor.accountId)
    await repository.deleteParticipation(tx, id)
    await auditAs(tx, actor, requestId, { act: 'participation.removed', objectKind: 'participation', objectId: id })
  })

/** All units of a property in one act. @throws Refusal 404, 409 `record_archived` */
export async function changeAll(tx: Tx, actor: StaffActor, propertyId: string, { act, on, kinds }: Static<typeof ParticipationsBody>) {
  const property = inScope(actor.scope, propertyId) ? await repository.findProperty(tx, propertyId) : undefined
  if (!property) throw new Refusal('not_found')
  if (property.archivedAt && act === 'start') throw new Refusal('record_archived')
  const unitIds = await repository.lockUnits(tx, propertyId, kinds)
  await recordAs(tx, actor.accountId)
  const { length: changed } = await participateTogether(tx, unitIds, { act, on })
  return { changed, unchanged: unitIds.length - changed }
}

/** Units that are locked and may be changed by whoever asks. @returns those for which it is new */
export const participateTogether = (
  tx: Tx,
  unitIds: readonly string[],
  { act, on }: Pick<Static<typeof ParticipationsBody>, 'act' | 'on'>,
): Promise<string[]> => (act === 'start' ? repository.startAll(tx, unitIds, on) : repository.endAll(tx, unitIds, on))

/** @throws Refusal 400 for months in the wrong order or too many of them, and for a property that the actor does not see */
export async function countByMonth(db: Db, actor: StaffActor, { from, until, propertyId }: Static<typeof ParticipationQuery>) {
  if (until < from || Number(until.slice(0, 4)) - Number(from.slice(0, 4)) > LONGEST_YEARS) throw new Refusal('invalid_request')
  if (propertyId !== undefined && !inScope(actor.scope, propertyId)) throw new Refusal('not_found')
  return { items: await repository.countByMonth(db, actor.scope, `${from}-01`, `${until}-01`, propertyId) }
}

const refuseParticipation = whenViolated({
  participations_days: () => refuseField('dates_overlap', '/endsOn'),
  participations_once: () => refuseField('dates_overlap', '/startsOn'),
})

async function lockParticipation(tx: Tx, actor: StaffActor, id: string) {
  const found = await repository.findParticipation(tx, id)
  if (!found) throw new Refusal('not_found')
  await lockVisible(tx, actor, found.unitId)
  const row = await repository.findParticipation(tx, id)
  if (!row) throw new Refusal('not_found')
  return row
}
