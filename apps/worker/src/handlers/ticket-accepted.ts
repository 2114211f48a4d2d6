import type { Tx } from '@treppenhaus/db/organization'
import { sql } from 'drizzle-orm'
import { reporterOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporter hears that somebody takes care, unless a contractor was sent in the same act: then they hear of that. */
export const ticketAccepted: Handler<'ticket.accepted.v1'> = async (tx, { ticketId }, { eventId }) =>
  (await orderedAtOnce(tx, ticketId, eventId))
    ? []
    : (await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-accepted', data: { ticketId }, ticketId }))

/** Events of one transaction have the same instant, and stand near each other. */
async function orderedAtOnce(tx: Tx, ticketId: string, eventId: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    select from outbox accepted
    join outbox sent on sent.seq between accepted.seq - 100 and accepted.seq + 100
      and sent.occurred_at = accepted.occurred_at and sent.name = 'work-order.sent.v1'
    join work_order_lines line on line.work_order_id = (sent.payload ->> 'workOrderId')::uuid and line.ticket_id = ${ticketId}
    where accepted.id = ${eventId}`)
  return (rowCount ?? 0) > 0
}
