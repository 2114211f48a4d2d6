import { reporterOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporter hears that an answer is missing. */
export const ticketClosingAnnounced: Handler<'ticket.closing-announced.v1'> = async (tx, { ticketId }) =>
  (await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-closing-announced', data: { ticketId }, ticketId }))
