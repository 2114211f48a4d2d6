import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { moveIn } from '../../units/service.ts'
import { insertPerson, type RegistrationRow, updateRegistration } from '../repository.ts'

type Decision = { accountId: string | null; personId: string | null; startsOn: string; endsOn: string | null }

/**
 * The tenant lives there from now on: makes the person where it is none of those known, the tenancy, and the invitation where there is
 * an address for it.
 * @throws Refusal 400 `dates_overlap` when the person lives there already
 */
export async function confirm(
  _organization: Organization,
  tx: Tx,
  row: RegistrationRow,
  { accountId, personId, startsOn, endsOn }: Decision,
): Promise<string> {
  const tenant = personId ?? (await insertPerson(tx, personOf(row)))
  const tenancyId = await moveIn(tx, { unitId: row.unitId, personId: tenant, startsOn, endsOn })
  const decided = { state: 'confirmed', decidedAt: new Date(), decidedByAccountId: accountId, tenancyId, startsOn, endsOn } as const
  await updateRegistration(tx, row.id, decided)
  await outbox.append(tx, 'tenant-registration.decided.v1', { registrationId: row.id }, accountId)
  return tenant
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
