import type { AddressPurpose, ContactKind, ContactLabel } from '@treppenhaus/domain/master-data'
import { email, phone, required, type Check } from '../../lib/record-form.ts'
import type { Person } from './queries.ts'

/** Rows of the form; `id` only where the row is saved already. */
export interface AddressRow {
  key: string
  id?: string
  purpose: AddressPurpose
  addressee: string
  street: string
  postalCode: string
  city: string
  country: string
}
export interface ContactRow {
  key: string
  id?: string
  kind: ContactKind
  value: string
  label: ContactLabel
  note: string
}

/** As many as the server takes. */
export const MOST_ROWS = 20

export const addressRows = (person: Person | undefined): AddressRow[] =>
  person?.addresses.map((address) => ({ ...address, key: address.id })) ?? []
export const contactRows = (person: Person | undefined): ContactRow[] =>
  person?.contacts.map((contact) => ({ ...contact, key: contact.id })) ?? []

export const newAddress = (): AddressRow => ({
  key: crypto.randomUUID(),
  ...{ purpose: 'postal', addressee: '', street: '', postalCode: '', city: '', country: '' },
})
export const newContact = (): ContactRow => ({ key: crypto.randomUUID(), ...{ kind: 'phone', value: '', label: 'private', note: '' } })

export const addressesOf = (rows: readonly AddressRow[]) =>
  rows.map(({ key: _, ...row }) => ({
    ...row,
    addressee: row.addressee.trim(),
    street: row.street.trim(),
    postalCode: row.postalCode.trim(),
    city: row.city.trim(),
    country: row.country.trim(),
  }))
export const contactsOf = (rows: readonly ContactRow[]) =>
  rows.map(({ key: _, ...row }) => ({ ...row, value: row.value.trim(), note: row.note.trim() }))

/** What must hold before sending, by `contacts.0.value`. */
export function reachChecks(addresses: readonly AddressRow[], contacts: readonly ContactRow[]): Record<string, Check> {
  const ofAddresses = addresses.flatMap(({ street, city }, index) => [
    [`addresses.${index}.street`, () => required(street)] as const,
    [`addresses.${index}.city`, () => required(city)] as const,
  ])
  const ofContacts = contacts.map(
    ({ kind, value }, index) =>
      [`contacts.${index}.value`, () => required(value) ?? (kind === 'email' ? email(value) : phone(value))] as const,
  )
  return Object.fromEntries<Check>([...ofContacts, ...ofAddresses])
}
