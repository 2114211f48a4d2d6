import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { digestItems } from '@treppenhaus/db/schema/notifications'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { eq, sql } from 'drizzle-orm'
import { applyChoices } from './choices.ts'
import type { DueCounts } from './claim.ts'
import { type Message, nobody } from './handlers/handler.ts'
import { handlers } from './handlers.ts'
import { DeadLetter, type EventJob, queueOf } from './queue.ts'

export type ConsumerSettings = {
  organizationOf: (slug: string) => Promise<Organization | null>
  kick: (organization: Organization, due: DueCounts) => void
}

/** @param name of the event, as the relay wrote it beside the job; only the row is believed */
export type Consume = (job: EventJob, name: string) => Promise<void>

/** Most events only show on pages. */
const toNobody = Object.entries(handlers).flatMap(([name, handler]) => (handler === nobody && queueOf(name) === 'events' ? [name] : []))

/** Job → event → deliveries → messages. Safe to run twice, at the same time too: the unique delivery decides. */
export const consumer =
  ({ organizationOf, kick }: ConsumerSettings): Consume =>
  async ({ organization: slug, eventId }, name) => {
    const organization = await requireOrganization(organizationOf, slug)
    if (toNobody.includes(name) && (await markSilent(organization, eventId))) return
    const channels = await expand(organization.db, eventId)
    kick(
      organization,
      channels.map((channel) => ({ channel, count: 1 })),
    )
  }

/** Who may run a job: only organizations of the catalog. @throws DeadLetter */
export async function requireOrganization(organizationOf: ConsumerSettings['organizationOf'], slug: string): Promise<Organization> {
  const organization = await organizationOf(slug)
  if (!organization) throw new DeadLetter('There is no such organization, or it is being updated.')
  return organization
}

/** Says who gets what, and marks the event handled, in one transaction. @returns the channels of the new messages */
const expand = (db: Db, id: string) =>
  db.transaction(async (tx) => {
    const [event] = await tx.select().from(outbox).where(eq(outbox.id, id)).for('update')
    if (!event) throw new DeadLetter('There is no such event.') // a job that nobody of ours has written
    if (event.handledAt) return []
    const { name, payload, actorAccountId, occurredAt } = event
    const told = await handlers[name](tx, payload as never, { eventId: id, occurredAt }) // the row pairs them; the map cannot say so
    const outgoing = await applyChoices(tx, await withoutActor(tx, told, actorAccountId))
    const messages = outgoing.deliveries.map((message) => ({ ...message, eventId: id }))
    const items = outgoing.digest.map((item) => ({ ...item, eventId: id }))
    if (messages.length > 0) await tx.insert(deliveries).values(messages).onConflictDoNothing()
    if (items.length > 0) await tx.insert(digestItems).values(items).onConflictDoNothing()
    await markHandled(tx, id)
    return messages.map(({ channel }) => channel)
  })

/** In one statement: this is the worker's whole work for such an event. @returns whether it was one */
async function markSilent({ pool }: Organization, id: string): Promise<boolean> {
  const text = 'update outbox set handled_at = coalesce(handled_at, now()) where id = $1 and name = any($2)'
  const { rowCount } = await pool.query({ name: 'mark-silent', text, values: [id, toNobody] })
  return rowCount === 1
}

export const markHandled = (tx: Db | Tx, id: string) =>
  tx
    .update(outbox)
    .set({ handledAt: sql`now()` })
    .where(eq(outbox.id, id))

/** Nobody is told of what they did themselves, unless the message is their receipt. */
async function withoutActor(tx: Tx, messages: Message[], actorAccountId: string | null): Promise<Message[]> {
  if (actorAccountId === null || messages.every(({ receipt }) => receipt)) return messages
  const [actor] = await tx.select().from(accounts).where(eq(accounts.id, actorAccountId))
  const own = new Set([actor?.staffId, actor?.personId, actor?.contractorId])
  return messages.filter(({ receipt, recipientId }) => receipt || !own.has(recipientId))
}
