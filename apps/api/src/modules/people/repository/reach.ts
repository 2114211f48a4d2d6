import type { Db, Tx } from '@treppenhaus/db/organization'
import { personAddresses, personContacts } from '@treppenhaus/db/schema/people'
import { addressPurposes, contactKinds } from '@treppenhaus/domain/master-data'
import { and, eq, notInArray } from 'drizzle-orm'

export type AddressRow = typeof personAddresses.$inferSelect
export type ContactRow = typeof personContacts.$inferSelect
export type NewAddress = Omit<typeof personAddresses.$inferInsert, 'personId' | 'createdAt'>
export type NewContact = Omit<typeof personContacts.$inferInsert, 'personId' | 'createdAt'>

/** Further addresses and contacts, those of one purpose together. */
export async function findReach(db: Db | Tx, personId: string): Promise<{ addresses: AddressRow[]; contacts: ContactRow[] }> {
  const addresses = await db.select().from(personAddresses).where(eq(personAddresses.personId, personId))
  const contacts = await db.select().from(personContacts).where(eq(personContacts.personId, personId))
  const [purposes, kinds]: [readonly string[], readonly string[]] = [addressPurposes, contactKinds]
  addresses.sort((a, b) => purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose) || a.street.localeCompare(b.street))
  contacts.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.value.localeCompare(b.value))
  return { addresses, contacts }
}

export const removeAddressesBut = (tx: Tx, personId: string, ids: string[]) =>
  tx.delete(personAddresses).where(and(eq(personAddresses.personId, personId), notInArray(personAddresses.id, ids)))

export const removeContactsBut = (tx: Tx, personId: string, ids: string[]) =>
  tx.delete(personContacts).where(and(eq(personContacts.personId, personId), notInArray(personContacts.id, ids)))

export const updateAddress = (tx: Tx, id: string, values: NewAddress) =>
  tx.update(personAddresses).set(values).where(eq(personAddresses.id, id))

export const updateContact = (tx: Tx, id: string, values: NewContact) =>
  tx.update(personContacts).set(values).where(eq(personContacts.id, id))

export const insertAddress = (tx: Tx, personId: string, values: NewAddress) => tx.insert(personAddresses).values({ ...values, personId })

export const insertContact = (tx: Tx, personId: string, values: NewContact) => tx.insert(personContacts).values({ ...values, personId })
