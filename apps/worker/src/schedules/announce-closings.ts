import type { Organization, Tx } from '@treppenhaus/db/organization'
import { append } from '@treppenhaus/db/outbox'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { transaction } from '@treppenhaus/db/transaction'
import { REPLY_ANNOUNCED_DAYS, REPLY_DAYS } from '@treppenhaus/domain/ticket'
import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { announcedAt, ANNOUNCEMENT } from './announced.ts'

const asked = and(
  eq(tickets.status, 'awaiting_reply'),
  lte(tickets.askedAt, sql`now() - make_interval(days => ${REPLY_DAYS - REPLY_ANNOUNCED_DAYS})`),
  isNull(announcedAt),
)

/** Tells reporters who have not answered for 23 days when their ticket closes. @returns how many */
export async function announceClosings(organization: Organization): Promise<number> {
  const due = await organization.db.select({ id: tickets.id }).from(tickets).where(asked)
  let announced = 0
  for (const { id } of due) {
    if (await transaction(organization, (tx) => announceOne(tx, id))) announced++
  }
  return announced
}

/** The lock on the ticket makes sure that of two workers one announces. */
async function announceOne(tx: Tx, ticketId: string): Promise<boolean> {
  const [locked] = await tx.select({ id: tickets.id }).from(tickets).where(eq(tickets.id, ticketId)).for('update', { skipLocked: true })
  if (!locked) return false
  const [ticket] = await tx
    .select({ status: tickets.status })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), asked))
  if (!ticket) return false
  const { status } = ticket
  const entry = { kind: 'status', audience: 'reporter', actorKind: 'system', from: status, to: status, data: ANNOUNCEMENT } as const
  await tx.insert(timeline).values({ ...entry, ticketId })
  await append(tx, 'ticket.closing-announced.v1', { ticketId })
  return true
}
