import { reporterOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporter reads the reason. */
export const ticketRejected: Handler<'ticket.rejected.v1'> = async (tx, { ticketId, entryId }) =>
  (await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-rejected', data: { ticketId, entryId }, ticketId }))
