import { issueInvitations } from '@treppenhaus/db/issue-invitations'
import type { Organization, Tx } from '@treppenhaus/db/organization'
import { recordAs } from '@treppenhaus/db/record-history'
import * as outbox from '@treppenhaus/db/outbox'
import { moveIn } from '../../tenancies/service.ts'
import { findTenant, insertPerson, type RegistrationRow, updateRegistration } from '../repository.ts'

type Decision = {
  /** Of staff; null where nobody was asked. */
  accountId: string | null
  /** Whose act it is in the history. */
  actorAccountId: string
  personId: string | null
  startsOn: string
  endsOn: string | null
}

/**
 * The tenant lives there from now on: makes the person where it is none of those known, the tenancy, and the invitation where there is
 * an address for it.
 * @throws Refusal 400 `dates_overlap` when the person lives there already, 409 `record_archived`
 */
export async function confirm(
  organization: Organization,
  tx: Tx,
  row: RegistrationRow,
  { accountId, actorAccountId, personId, startsOn, endsOn }: Decision,
): Promise<string> {
  await recordAs(tx, actorAccountId)
  const tenant = personId ?? (await insertPerson(tx, personOf(row)))
  const tenancyId = await moveIn(tx, actorAccountId, { unitId: row.unitId, personId: tenant, startsOn, endsOn })
  const decided = { state: 'confirmed', decidedAt: new Date(), decidedByAccountId: accountId, tenancyId, startsOn, endsOn } as const
  await updateRegistration(tx, row.id, decided)
  await invite(organization, tx, tenant, row, accountId)
  await outbox.append(tx, 'tenant-registration.decided.v1', { registrationId: row.id }, accountId)
  return tenant
}

/** Who has an account is in already; without an address a letter must go out, which the office does. */
async function invite(organization: Organization, tx: Tx, personId: string, row: RegistrationRow, accountId: string | null) {
  const tenant = await findTenant(tx, personId)
  const email = (tenant.email ?? row.email)?.trim().toLowerCase()
  if (tenant.hasAccount || !email) return
  await issueInvitations(tx, organization, [{ audience: 'portal', personId, email, locale: tenant.locale }], {
    channel: 'email',
    createdByAccountId: accountId,
  })
}

const personOf = ({ salutation, firstName, lastName, email, phone, locale }: RegistrationRow) => ({
  kind: 'natural' as const,
  salutation,
  firstName,
  lastName,
  email,
  mobile: phone,
  locale,
})
