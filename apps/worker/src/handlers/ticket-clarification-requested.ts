import { reporterOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporter is asked. */
export const ticketClarificationRequested: Handler<'ticket.clarification-requested.v1'> = async (tx, { ticketId, entryId }) =>
  (await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-question', data: { ticketId, entryId }, ticketId }))
