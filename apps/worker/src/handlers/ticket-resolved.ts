import { reporterOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporter is asked to confirm or to reopen. */
export const ticketResolved: Handler<'ticket.resolved.v1'> = async (tx, { ticketId }) =>
  (await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-resolved', data: { ticketId }, ticketId }))
