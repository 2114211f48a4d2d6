import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { refuseField } from '../../../errors.ts'
import { auditAs } from '../../../plugins/audit.ts'
import { type Entered, findLettableUnits, findSamePeople, insertRegistration, isEntered, type RegistrationRow } from '../repository.ts'
import type { RegisterTenantBody } from '../schema.ts'
import { listOwn } from './list-own.ts'
import { confirm } from './move-in.ts'

/** @throws Refusal 400 for a flat that is not the owner's, 400 `dates_overlap`, 409 `already_exists` */
export async function registerTenant(
  organization: Organization,
  tx: Tx,
  actor: PortalActor,
  requestId: string,
  body: Static<typeof RegisterTenantBody>,
) {
  const unit = (await findLettableUnits(tx, actor.personId)).find(({ unitId }) => unitId === body.unitId)
  if (!unit) throw refuseField('unknown_reference', '/unitId')
  await requirePossible(tx, body, null)
  const row = await insertRegistration(tx, { ...body, ownerPersonId: actor.personId })
  await auditAs(tx, actor, requestId, { act: 'tenant-registration.submitted', objectKind: 'tenant_registration', objectId: row.id })
  if (unit.tenantRegistration === 'automatic') await confirmAtOnce(organization, tx, row, actor.accountId)
  else await outbox.append(tx, 'tenant-registration.submitted.v1', { registrationId: row.id }, actor.accountId)
  return listOwn(tx, actor)
}

/** Linked to somebody known only where name and e-mail address leave no doubt. */
async function confirmAtOnce(organization: Organization, tx: Tx, row: RegistrationRow, actorAccountId: string) {
  const same = (await findSamePeople(tx, row)).filter(({ sameName, sameEmail }) => sameName && sameEmail)
  const personId = same.length === 1 ? same[0]!.personId : null
  await confirm(organization, tx, row, { accountId: null, actorAccountId, personId, startsOn: row.startsOn, endsOn: row.endsOn })
}

/** @throws Refusal 400 `dates_overlap` when it ends before it starts, 409 `already_exists` for the same person twice */
export async function requirePossible(tx: Tx, entered: Entered, exceptId: string | null) {
  if (entered.endsOn !== null && entered.endsOn < entered.startsOn) throw refuseField('dates_overlap', '/endsOn')
  if (await isEntered(tx, entered, exceptId)) throw refuseField('already_exists', '/lastName')
}
