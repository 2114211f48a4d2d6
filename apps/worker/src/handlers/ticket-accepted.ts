import { reporterOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporter hears that somebody takes care. */
export const ticketAccepted: Handler<'ticket.accepted.v1'> = async (tx, { ticketId }) =>
  (await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-accepted', data: { ticketId }, ticketId }))
