import type { Tx } from '@treppenhaus/db/organization'
import { checkValue } from '@treppenhaus/domain/field-value'
import { Refusal, refuseField } from '../../../errors.ts'
import { whenViolated } from '../../../plugins/constraint.ts'
import * as repository from '../repository/reach.ts'

type Given = { addresses?: repository.NewAddress[] | undefined; contacts?: repository.NewContact[] | undefined }

/**
 * Saves the further addresses and contacts of a person as a whole: one with an id of theirs stays itself, so that the history shows how
 * it changed; one without is new, and one that is missing goes. What is not given stays.
 * @throws Refusal 400 and 409 at the row, such as `/contacts/1/value`
 */
export async function saveReach(tx: Tx, personId: string, { addresses, contacts }: Given): Promise<void> {
  if (addresses === undefined && contacts === undefined) return
  const known = await repository.findReach(tx, personId)
  if (addresses) await saveAddresses(tx, personId, known.addresses, addresses)
  if (contacts) await saveContacts(tx, personId, known.contacts, contacts)
}

async function saveAddresses(tx: Tx, personId: string, known: readonly repository.AddressRow[], given: repository.NewAddress[]) {
  requireDifferent(given, 'addresses', 'street', ({ purpose, street, city }) => [purpose, street, city])
  await repository.removeAddressesBut(tx, personId, keptIds('addresses', known, given))
  for (const [index, address] of given.entries())
    await (
      address.id === undefined ? repository.insertAddress(tx, personId, address) : repository.updateAddress(tx, address.id, address)
    ).catch(whenViolated({ person_addresses_place: () => refuseField('already_exists', `/addresses/${index}/street`) }))
}

async function saveContacts(tx: Tx, personId: string, known: readonly repository.ContactRow[], given: repository.NewContact[]) {
  for (const [index, { kind, value }] of given.entries()) {
    const code = checkValue({ type: kind === 'email' ? 'email' : 'phone' }, value)
    if (code) throw new Refusal('invalid_request', { errors: [{ path: `/contacts/${index}/value`, code, message: '' }] })
  }
  requireDifferent(given, 'contacts', 'value', ({ kind, value }) => [kind, value])
  await repository.removeContactsBut(tx, personId, keptIds('contacts', known, given))
  for (const [index, contact] of given.entries())
    await (
      contact.id === undefined ? repository.insertContact(tx, personId, contact) : repository.updateContact(tx, contact.id, contact)
    ).catch(whenViolated({ person_contacts_value: () => refuseField('already_exists', `/contacts/${index}/value`) }))
}

/** @throws Refusal 400 where an id is not of this person */
function keptIds(list: string, known: readonly { id: string }[], given: readonly { id?: string | undefined }[]): string[] {
  return given.flatMap(({ id }, index) => {
    if (id === undefined) return []
    if (!known.some((row) => row.id === id)) throw refuseField('unknown_reference', `/${list}/${index}/id`)
    return [id]
  })
}

function requireDifferent<T>(given: readonly T[], list: string, field: string, keyOf: (one: T) => string[]) {
  const seen = new Set<string>()
  for (const [index, one] of given.entries()) {
    const key = JSON.stringify(keyOf(one))
    if (seen.has(key)) throw refuseField('already_exists', `/${list}/${index}/${field}`)
    seen.add(key)
  }
}
