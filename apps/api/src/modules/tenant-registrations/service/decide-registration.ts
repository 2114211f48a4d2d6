import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { inScope, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { visiblePeople } from '../../people/service.ts'
import { readUnit } from '../../units/service.ts'
import { lockRegistration, type RegistrationRow, updateRegistration } from '../repository.ts'
import type { ConfirmTenantBody } from '../schema.ts'
import { confirm } from './move-in.ts'
import { readRegistration } from './read-registrations.ts'

/** @throws Refusal 404, 409 `illegal_transition`, 400 for a person nobody may link, or dates that contradict */
export async function confirmTenant(
  organization: Organization,
  tx: Tx,
  actor: StaffActor,
  requestId: string,
  id: string,
  { personId, ...dates }: Static<typeof ConfirmTenantBody>,
) {
  const row = await lockOpen(tx, actor, id)
  if (personId && !(await visiblePeople(tx, actor, [personId])).includes(personId)) throw refuseField('unknown_reference', '/personId')
  const { startsOn, endsOn } = { ...row, ...dates }
  await confirm(organization, tx, row, { accountId: actor.accountId, actorAccountId: actor.accountId, personId, startsOn, endsOn })
  await auditAs(tx, actor, requestId, { act: 'tenant-registration.confirmed', objectKind: 'tenant_registration', objectId: id })
  return readRegistration(tx, actor, id)
}

/** @throws Refusal 404, 409 `illegal_transition` */
export async function declineTenant(tx: Tx, actor: StaffActor, requestId: string, id: string, reason: string) {
  await lockOpen(tx, actor, id)
  await updateRegistration(tx, id, { state: 'declined', reason, decidedAt: new Date(), decidedByAccountId: actor.accountId })
  await outbox.append(tx, 'tenant-registration.decided.v1', { registrationId: id }, actor.accountId)
  await auditAs(tx, actor, requestId, { act: 'tenant-registration.declined', objectKind: 'tenant_registration', objectId: id })
  return readRegistration(tx, actor, id)
}

async function lockOpen(tx: Tx, actor: StaffActor, id: string): Promise<RegistrationRow> {
  const row = await lockRegistration(tx, id)
  if (!row) throw new Refusal('not_found')
  const { propertyId } = await readUnit(tx, actor, row.unitId)
  if (!inScope(actor.scope, propertyId)) throw new Refusal('not_found')
  if (row.state !== 'submitted') throw new Refusal('illegal_transition', { state: row.state })
  return row
}
