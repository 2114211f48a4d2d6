import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { consents } from '@treppenhaus/db/schema/consents'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { notificationChoices, pushSubscriptions } from '@treppenhaus/db/schema/notifications'
import { people } from '@treppenhaus/db/schema/people'
import { settings } from '@treppenhaus/db/schema/settings'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import { ownerships } from '@treppenhaus/db/schema/tenancies'
import type { ConsentSubject } from '@treppenhaus/domain/consent'
import type { Locale } from '@treppenhaus/domain/master-data'
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'

/** The account with the addresses that messages to its holder may go to. */
export async function findHolder(db: Db | Tx, accountId: string) {
  const [row] = await db
    .select({ account: accounts, staffEmail: staffMembers.email, personEmail: people.email, contractorEmail: contractors.email })
    .from(accounts)
    .leftJoin(staffMembers, eq(staffMembers.id, accounts.staffId))
    .leftJoin(people, eq(people.id, accounts.personId))
    .leftJoin(contractors, eq(contractors.id, accounts.contractorId))
    .where(eq(accounts.id, accountId))
  return row
}

/** Locked, so that two changes of one account come one after the other. */
export const lockAccount = async (tx: Tx, id: string) => (await tx.select().from(accounts).where(eq(accounts.id, id)).for('update'))[0]

export const findChoices = (db: Db | Tx, accountId: string) =>
  db.select().from(notificationChoices).where(eq(notificationChoices.accountId, accountId))

export const findSubscriptions = (db: Db | Tx, accountId: string) =>
  db.select().from(pushSubscriptions).where(eq(pushSubscriptions.accountId, accountId)).orderBy(asc(pushSubscriptions.createdAt))

/** Whether a person owns something, or did. */
export const hasOwned = async (db: Db | Tx, personId: string): Promise<boolean> =>
  (await db.$count(ownerships, eq(ownerships.personId, personId))) > 0

export async function findTimeZone(db: Db | Tx): Promise<string> {
  const [row] = await db.select({ timeZone: settings.timeZone }).from(settings)
  return row?.timeZone ?? 'Europe/Berlin'
}

type Choice = typeof notificationChoices.$inferInsert

export const saveChoices = (tx: Tx, choices: Choice[]) =>
  tx
    .insert(notificationChoices)
    .values(choices)
    .onConflictDoUpdate({
      target: [notificationChoices.accountId, notificationChoices.topic, notificationChoices.channel],
      set: { timing: sql`excluded.timing` },
    })

export const removeChoices = (tx: Tx, accountId: string, channel: Choice['channel']) =>
  tx.delete(notificationChoices).where(and(eq(notificationChoices.accountId, accountId), eq(notificationChoices.channel, channel)))

export const editAccount = (tx: Tx, id: string, changes: Partial<Pick<typeof accounts.$inferInsert, 'mobile' | 'quietFrom' | 'quietTo'>>) =>
  tx.update(accounts).set(changes).where(eq(accounts.id, id))

type Consent = { accountId: string; subject: ConsentSubject; given: boolean; wording: string; locale: Locale }

export const addConsent = (tx: Tx, consent: Consent) => tx.insert(consents).values(consent)

/** What was agreed to last. */
export async function lastConsent(tx: Tx, accountId: string, subject: ConsentSubject) {
  const [row] = await tx
    .select()
    .from(consents)
    .where(and(eq(consents.accountId, accountId), eq(consents.subject, subject)))
    .orderBy(desc(consents.seq))
    .limit(1)
  return row
}

type Subscription = typeof pushSubscriptions.$inferInsert

/** A browser has one: whoever signed in to it last gets its messages, and what is on its way to the one before does not arrive. */
export async function saveSubscription(tx: Tx, values: Subscription) {
  const { accountId, endpoint, p256dh, auth, userAgent } = values
  await tx.delete(pushSubscriptions).where(and(eq(pushSubscriptions.endpoint, endpoint), ne(pushSubscriptions.accountId, accountId)))
  const [row] = await tx
    .insert(pushSubscriptions)
    .values(values)
    .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: { p256dh, auth, userAgent } })
    .returning()
  return row
}

/** @returns whether the account had it */
export async function removeSubscription(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const removed = await tx
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.accountId, accountId)))
    .returning({ id: pushSubscriptions.id })
  return removed.length > 0
}

/** Keeps the newest. */
export async function removeOldSubscriptions(tx: Tx, accountId: string, keep: number): Promise<void> {
  const old = tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.accountId, accountId))
    .orderBy(desc(pushSubscriptions.createdAt))
    .offset(keep)
  await tx.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, old))
}
