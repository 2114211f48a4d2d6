import { recordAs } from '@treppenhaus/db/record-history'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../errors.ts'
import { auditAs } from '../../plugins/audit.ts'
import { whenViolated } from '../../plugins/constraint.ts'
import { lockForResident, lockInUse, lockVisible, readUnit } from '../units/service.ts'
import { requirePerson } from '../units/service/require-person.ts'
import { deleteTenancy, insertTenancy, lockTenancy, type TenancyValues, updateTenancy } from './repository.ts'
import type { CreateTenancyBody, EditTenancyBody } from './schema.ts'

/** An end before the beginning, and the same person twice in a unit on one day, also where two requests say so at once. */
const refuseTenancy = whenViolated({
  tenancies_days: () => refuseField('dates_overlap', '/endsOn'),
  tenancies_once: () => refuseField('dates_overlap', '/startsOn'),
  tenancies_external_id_unique: () => refuseField('already_exists', '/externalId'),
})

/** @throws Refusal 404, 409 `record_archived`, 400 and 409 at the field */
export async function createTenancy(tx: Tx, actor: StaffActor, unitId: string, body: Static<typeof CreateTenancyBody>) {
  await lockInUse(tx, actor, unitId)
  await requirePerson(tx, actor, body.personId)
  await recordAs(tx, actor.accountId)
  await insertTenancy(tx, { unitId, ...body }).catch(refuseTenancy)
  return readUnit(tx, actor, unitId)
}

/** @throws Refusal 404, 400 and 409 at the field */
export const editTenancy = (organization: Organization, actor: StaffActor, id: string, body: Static<typeof EditTenancyBody>) =>
  transaction(organization, (tx) => changeTenancy(tx, actor, id, body))

export async function changeTenancy(tx: Tx, actor: StaffActor, id: string, changes: Partial<TenancyValues>) {
  const { unitId } = await lockOwn(tx, actor, id)
  await recordAs(tx, actor.accountId)
  await updateTenancy(tx, id, changes).catch(refuseTenancy)
  return readUnit(tx, actor, unitId)
}

/** For what was never so; a tenancy that is over ends instead. @throws Refusal 404 */
export const removeTenancy = (organization: Organization, actor: StaffActor, requestId: string, id: string) =>
  transaction(organization, async (tx) => {
    await lockOwn(tx, actor, id)
    await recordAs(tx, actor.accountId)
    await deleteTenancy(tx, id)
    await auditAs(tx, actor, requestId, { act: 'tenancy.removed', objectKind: 'tenancy', objectId: id })
  })

/**
 * Somebody lives in a unit from a day on; who may say so was asked before.
 * @param accountId who says so
 * @returns the tenancy
 * @throws Refusal 400 `dates_overlap` when the person lives there already, 409 `record_archived`
 */
export async function moveIn(tx: Tx, accountId: string | null, period: MoveIn): Promise<string> {
  await lockForResident(tx, period.unitId)
  await recordAs(tx, accountId)
  return insertTenancy(tx, period).catch(refuseTenancy)
}
type MoveIn = Pick<TenancyValues, 'unitId' | 'personId' | 'startsOn' | 'endsOn'>

/** The last day of a tenancy, or none. @throws Refusal 400 `dates_overlap` */
export async function lastDay(tx: Tx, accountId: string, tenancyId: string, endsOn: string | null): Promise<void> {
  await recordAs(tx, accountId)
  await updateTenancy(tx, tenancyId, { endsOn }).catch(refuseTenancy)
}

async function lockOwn(tx: Tx, actor: StaffActor, id: string) {
  const tenancy = await lockTenancy(tx, id)
  if (!tenancy) throw new Refusal('not_found')
  await lockVisible(tx, actor, tenancy.unitId)
  return tenancy
}
