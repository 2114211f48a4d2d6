import { instantText } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { consents } from '@treppenhaus/db/schema/consents'
import { directoryChoices } from '@treppenhaus/db/schema/directory'
import { notificationChoices, pushSubscriptions } from '@treppenhaus/db/schema/notifications'
import type { ConsentSubject } from '@treppenhaus/domain/consent'
import type { Locale } from '@treppenhaus/domain/master-data'
import type { NotificationChannel } from '@treppenhaus/domain/notifications'
import { and, eq, sql } from 'drizzle-orm'

export type NewConsent = typeof consents.$inferInsert
export type ConsentFacts = {
  id: string
  subject: ConsentSubject
  propertyId: string | null
  house: string | null
  given: boolean
  wording: string
  locale: Locale
  at: string
  current: boolean
}

/** The newest first. */
export async function listConsents(db: Db | Tx, accountId: string): Promise<ConsentFacts[]> {
  const { rows } = await db.execute<ConsentFacts>(sql`
    select c.id, c.subject, c.property_id as "propertyId", p.street || ' ' || p.house_number as house, c.given, c.wording, c.locale,
      ${instantText('c.at')} as at,
      not exists (select from consents n where n.account_id = c.account_id and n.subject = c.subject
        and n.property_id is not distinct from c.property_id and n.seq > c.seq) as current
    from consents c left join properties p on p.id = c.property_id
    where c.account_id = ${accountId} order by c.seq desc`)
  return rows
}

export const addConsent = (tx: Tx, values: NewConsent) => tx.insert(consents).values(values)

export type AccountFacts = { locale: Locale; personId: string | null; organizationName: string | null }

export async function accountOf(db: Db | Tx, accountId: string): Promise<AccountFacts> {
  const { rows } = await db.execute<AccountFacts>(sql`
    select locale, person_id as "personId", (select name from settings limit 1) as "organizationName" from accounts where id = ${accountId}`)
  return rows[0] ?? { locale: 'de', personId: null, organizationName: null }
}

export const leaveDirectory = (tx: Tx, personId: string, propertyId: string) =>
  tx.delete(directoryChoices).where(and(eq(directoryChoices.personId, personId), eq(directoryChoices.propertyId, propertyId)))

/** A channel says nothing more. */
export async function silence(tx: Tx, accountId: string, channel: NotificationChannel) {
  const own = and(eq(notificationChoices.accountId, accountId), eq(notificationChoices.channel, channel))
  await tx.update(notificationChoices).set({ timing: 'off' }).where(own)
  if (channel === 'push') await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.accountId, accountId))
}
