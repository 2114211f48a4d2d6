import type { Organization, Tx } from '@treppenhaus/db/organization'
import { append } from '@treppenhaus/db/outbox'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { transaction } from '@treppenhaus/db/transaction'
import { CONFIRM_DAYS, decideTicket, REPLY_ANNOUNCED_DAYS, REPLY_DAYS } from '@treppenhaus/domain/ticket'
import { and, eq, lte, sql, type SQL } from 'drizzle-orm'
import { announcedAt } from './announced.ts'

/**
 * Closes what was resolved 14 days ago without a word, and what was asked 30 days ago without an answer, if that was announced 7 days before.
 * @returns how many
 */
export async function closeTickets(organization: Organization): Promise<number> {
  const resolved = and(eq(tickets.status, 'resolved'), lte(tickets.resolvedAt, daysAgo(CONFIRM_DAYS)))
  const asked = and(
    eq(tickets.status, 'awaiting_reply'),
    lte(tickets.askedAt, daysAgo(REPLY_DAYS)),
    lte(announcedAt, daysAgo(REPLY_ANNOUNCED_DAYS)),
  )
  return (await closeAll(organization, resolved, 'expired')) + (await closeAll(organization, asked, 'no_reply'))
}

const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`

/** One ticket a transaction: whoever has it in hand now is not waited for. */
async function closeAll(organization: Organization, where: SQL | undefined, reason: 'expired' | 'no_reply'): Promise<number> {
  const due = await organization.db.select({ id: tickets.id }).from(tickets).where(where)
  let closed = 0
  for (const { id } of due) {
    const done = await transaction(organization, (tx) => closeOne(tx, and(eq(tickets.id, id), where), reason))
    if (done) closed++
  }
  return closed
}

async function closeOne(tx: Tx, where: SQL | undefined, reason: 'expired' | 'no_reply'): Promise<boolean> {
  const [ticket] = await tx.select().from(tickets).where(where).for('update', { skipLocked: true })
  if (!ticket) return false
  const decision = decideTicket(ticket, { act: 'close', reason }, new Date())
  if (!decision.ok) return false
  const { status, statusBefore, closeReason } = decision
  const changes = {
    status,
    statusBefore,
    closeReason,
    closedAt: sql`now()`,
    lastActivityAt: sql`now()`,
    version: sql`${tickets.version} + 1`,
  }
  await tx.update(tickets).set(changes).where(eq(tickets.id, ticket.id))
  await tx.insert(timeline).values({
    ticketId: ticket.id,
    kind: 'status',
    audience: 'everyone',
    actorKind: 'system',
    from: ticket.status,
    to: status,
    data: { closeReason: reason },
  })
  await append(tx, 'ticket.closed.v1', { ticketId: ticket.id, reason })
  return true
}
