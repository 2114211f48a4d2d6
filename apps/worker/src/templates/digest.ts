import { notificationChoices } from '@treppenhaus/db/schema/notifications'
import { accounts } from '@treppenhaus/db/schema/accounts'
import type { Audience } from '@treppenhaus/domain/master-data'
import { and, eq } from 'drizzle-orm'
import { topicOfTemplate } from '../topics.ts'
import type { Template, TemplateName } from '../templates.ts'
import { type VisibleItem, visibleItems } from '../visible-items.ts'
import { type Content, type DigestEntry, type DigestHouse, plainPage } from './content.ts'
import { readOrder, readTicket } from './facts.ts'
import { greetByName, greetContractor, greetPerson } from './greeting.ts'
import { idOf, type Scene } from './scene.ts'

/** More would be no digest. */
const MOST = 100
const LONGEST_QUOTE = 300

/** One e-mail of many messages: by house, then by what each is about. Says what is true now; null when nothing is left to say. */
export const digestOf =
  (templates: Record<string, Template>) =>
  async (scene: Scene): Promise<Content | null> => {
    const { t, delivery } = scene
    const audience = await audienceOf(scene)
    const items = await wantedItems(scene)
    const houses: DigestHouse[] = []
    const home = scene.hosts[audience] + listPages[audience]
    for (const item of items.slice(0, MOST)) await collect(scene, templates, item, home, houses)
    const entries = houses.flatMap((house) => house.entries)
    const [only] = entries
    if (!only) return null
    const timing = delivery.data['timing'] === 'weekly' ? 'weekly' : 'daily'
    return {
      subject: entries.length === 1 ? t('digest:subjectOne', { title: only.title }) : t('digest:subject', { count: entries.length }),
      heading: t('digest:heading'),
      greeting: await greet(scene, audience),
      text: t(`digest:text.${timing}`),
      digest: houses,
      next: items.length > MOST ? [t('digest:more', { count: items.length - MOST })] : [],
      button: { label: t(`digest:button.${audience}`), url: home },
    }
  }

const listPages: Record<Audience, string> = { staff: '/admin/', portal: '/portal/tickets', contractor: '/contractor/orders' }

const greet = (scene: Scene, audience: Audience): Promise<string> | string =>
  audience === 'portal' ? greetPerson(scene) : audience === 'contractor' ? greetContractor(scene) : greetByName(scene)

async function audienceOf(scene: Scene): Promise<Audience> {
  const own = eq(accounts.id, idOf(scene, 'accountId'))
  const [account] = await scene.organization.db.select({ audience: accounts.audience }).from(accounts).where(own)
  if (!account) throw new Error('There is no such account.')
  return account.audience
}

/** What may still be seen and was not switched off meanwhile. */
async function wantedItems(scene: Scene): Promise<VisibleItem[]> {
  const { db } = scene.organization
  const accountId = idOf(scene, 'accountId')
  const off = await db
    .select({ topic: notificationChoices.topic })
    .from(notificationChoices)
    .where(
      and(eq(notificationChoices.accountId, accountId), eq(notificationChoices.channel, 'email'), eq(notificationChoices.timing, 'off')),
    )
  const unwanted = new Set<string | null>(off.map(({ topic }) => topic))
  const items = await visibleItems(db, accountId, idOf(scene, 'digestEventId'))
  return items.filter(({ template }) => !unwanted.has(topicOfTemplate[template as TemplateName] ?? null))
}

/**
 * Puts one message where it belongs; what can no longer be written is left out.
 * @param home where it leads when it has no page of its own
 */
async function collect(
  scene: Scene,
  templates: Record<string, Template>,
  item: VisibleItem,
  home: string,
  houses: DigestHouse[],
): Promise<void> {
  const { template, data, createdAt } = item
  const single = { ...scene, delivery: { ...scene.delivery, channel: 'email' as const, data } }
  const content = await templates[template]?.(single).catch(() => null)
  if (!content) return
  const url = plainPage(content) ?? home
  const { title, address } = await aboutOf(scene, item, content)
  const house = findOr(houses, (one) => one.address === address, { address, entries: [] })
  const entry = findOr<DigestEntry>(house.entries, (one) => one.url === url && one.title === title, { title, url, lines: [] })
  const text = [content.heading, content.box?.lines.join(', ')].filter(Boolean).join(': ')
  entry.lines.push({ at: scene.format.instant(new Date(createdAt)), text, quote: shorten(content.quote) })
}

async function aboutOf({ organization: { db }, t }: Scene, { ticketId, workOrderId }: VisibleItem, content: Content) {
  const address = content.house?.address ?? t('digest:elsewhere')
  const ticket = ticketId ? await readTicket(db, ticketId) : null
  const order = !ticket && workOrderId ? await readOrder(db, workOrderId) : null
  const title = ticket?.title ?? order?.tickets[0]?.title ?? content.subject
  const number = ticket?.number ?? order?.number
  return { address, title: number ? `${title} (${number})` : title }
}

function findOr<T>(list: T[], fits: (one: T) => boolean, otherwise: T): T {
  const found = list.find(fits)
  if (!found) list.push(otherwise)
  return found ?? otherwise
}

function shorten(quote: string | null | undefined): string | null {
  if (!quote) return null
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).trimEnd()}…` : quote
}
