import type { Organization } from '@treppenhaus/db/organization'
import { settings } from '@treppenhaus/db/schema/settings'
import type { Audience, Locale } from '@treppenhaus/domain/master-data'
import type { Delivery } from '../claim.ts'
import { type Translate, translator } from '../i18n.ts'
import { type Format, formats } from './format.ts'
import { settingsPage } from './settings-page.ts'

/** The address of each page, without a final slash: https://portal.example.de */
export type Hosts = Record<Audience, string>

export type Office = typeof settings.$inferSelect

/** What the organization says of itself. @throws when it has said nothing yet */
export async function readOffice({ db }: Organization): Promise<Office> {
  const [office] = await db.select().from(settings)
  if (!office) throw new Error('The organization has said nothing of itself yet.')
  return office
}

/** Everything a template needs to write one message to one person. */
export type Scene = {
  organization: Organization
  delivery: Pick<Delivery, 'recipientId' | 'recipientName' | 'channel' | 'data'>
  office: Office
  hosts: Hosts
  /** Where the reader chooses what comes; null: it comes in any case, or they have no account. */
  settingsUrl: string | null
  locale: Locale
  t: Translate
  format: Format
}

export function makeScene(organization: Organization, delivery: Delivery, office: Office, hosts: Hosts): Scene {
  const { locale } = delivery
  const t = translator(locale)
  const settingsUrl = settingsPage(hosts, delivery.data['settings'])
  return { organization, delivery, office, hosts, settingsUrl, locale, t, format: formats(locale, office.timeZone, t) }
}

/** An id that the handler put beside the message. @throws when it is missing */
export function idOf({ delivery: { data } }: Scene, name: string): string {
  const value = data[name]
  if (typeof value !== 'string') throw new Error(`The message has no ${name}.`)
  return value
}
