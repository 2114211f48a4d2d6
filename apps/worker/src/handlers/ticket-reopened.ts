import { officeOf, reporterOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** Whoever looks after it, and the reporter when the office reopened it. */
export const ticketReopened: Handler<'ticket.reopened.v1'> = async (tx, { ticketId, entryId }) => [
  ...(await officeOf(tx, ticketId)).map((to) => ({ ...to, template: 'staff-reopened' as const, data: { ticketId, entryId }, ticketId })),
  ...(await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-reopened' as const, data: { ticketId }, ticketId })),
]
