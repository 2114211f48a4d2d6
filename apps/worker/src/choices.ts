import type { Tx } from '@treppenhaus/db/organization'
import type { deliveries } from '@treppenhaus/db/schema/deliveries'
import type { digestItems } from '@treppenhaus/db/schema/notifications'
import { compulsoryTopics, type NotificationTopic, type Ways, waysOf } from '@treppenhaus/domain/notifications'
import { internationalNumber } from '@treppenhaus/domain/telephone-number'
import type { Message } from './handlers/handler.ts'
import { type Holder, holdersOf } from './holders.ts'
import { topicOfTemplate } from './topics.ts'

type Delivery = Omit<typeof deliveries.$inferInsert, 'eventId'>
type DigestItem = Omit<typeof digestItems.$inferInsert, 'eventId'>
export type Outgoing = { deliveries: Delivery[]; digest: DigestItem[] }

/**
 * Turns what a handler says into what goes out: whoever has an account decides by which channel and when, others get their e-mail. What
 * goes to a contractor goes to the company, by the channel in its master data, unless everybody there wants its e-mail otherwise.
 */
export async function applyChoices(tx: Tx, messages: Message[], now = new Date()): Promise<Outgoing> {
  const chosen = messages.filter(({ template }) => topicOfTemplate[template] !== null)
  const holders = chosen.length > 0 ? await holdersOf(tx, chosen) : []
  const parts = messages.map(({ receipt: _, ...message }) => outgoing(message, holders, now))
  return { deliveries: parts.flatMap((part) => part.deliveries), digest: parts.flatMap((part) => part.digest) }
}

type Said = Omit<Message, 'receipt'>

function outgoing(message: Said, holders: Holder[], now: Date): Outgoing {
  const topic = topicOfTemplate[message.template]
  const own = topic === null ? [] : holders.filter((holder) => isFor(holder, message))
  if (topic === null || own.length === 0) return { deliveries: message.address ? [message] : [], digest: [] }
  const wayOf = own.map((holder) => ({ holder, ways: waysOf(topic, holder.choices[topic] ?? {}, holder.quiet, now, holder.timeZone) }))
  return {
    deliveries: [...written(message, topic, wayOf, now), ...wayOf.flatMap(({ holder, ways }) => short(message, holder, ways, now))],
    digest: wayOf.flatMap(({ holder, ways }) => collected(message, holder, ways)),
  }
}

/** About one account: that one. Else whoever the message is for. */
const isFor = ({ accountId, holderId }: Holder, { recipientId, data }: Said): boolean =>
  typeof data['accountId'] === 'string' ? data['accountId'] === accountId : holderId === recipientId

type WayOf = { holder: Holder; ways: Ways }[]

/** The message itself: at once for the first of several users who wants it so. */
function written(message: Said, topic: NotificationTopic, wayOf: WayOf, now: Date): Delivery[] {
  if (!message.address) return []
  if (message.channel !== 'email') return [message]
  const instants = wayOf.flatMap(({ ways }) => (ways.email instanceof Date ? [ways.email] : []))
  const [at] = instants.toSorted((one, other) => one.getTime() - other.getTime())
  if (!at) return []
  const audience = wayOf[0]?.holder.audience
  const data = compulsoryTopics.includes(topic) ? message.data : { ...message.data, settings: audience }
  return [{ ...message, data, ...dueAt(at, now) }]
}

function short(message: Said, { mobile, browsers, locale }: Holder, { sms, push }: Ways, now: Date): Delivery[] {
  const already = message.channel === 'sms' && mobile !== null && internationalNumber(message.address) === mobile
  return [
    ...(sms && mobile && !already ? [{ ...message, channel: 'sms' as const, address: mobile, locale, ...dueAt(sms, now) }] : []),
    ...(push ? browsers.map((id) => ({ ...message, channel: 'push' as const, address: id, locale, ...dueAt(push, now) })) : []),
  ]
}

/** Now is what the database takes for now. */
const dueAt = (at: Date, now: Date): { dueAt?: Date } => (at > now ? { dueAt: at } : {})

function collected({ template, data, ticketId, workOrderId }: Said, { accountId }: Holder, { email }: Ways): DigestItem[] {
  if (email !== 'daily' && email !== 'weekly') return []
  return [{ accountId, template, data, ticketId: ticketId ?? null, workOrderId: workOrderId ?? null, timing: email }]
}
