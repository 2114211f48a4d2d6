import { officeOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** Whoever the ticket is assigned to, else whoever asked. */
export const ticketAnswered: Handler<'ticket.answered.v1'> = async (tx, { ticketId, entryId }) =>
  (await officeOf(tx, ticketId)).map((to) => ({ ...to, template: 'staff-answered', data: { ticketId, entryId }, ticketId }))
