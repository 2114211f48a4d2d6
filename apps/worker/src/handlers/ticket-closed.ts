import { reporterOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporter hears why it is closed, unless they closed it themselves. */
export const ticketClosed: Handler<'ticket.closed.v1'> = async (tx, { ticketId }) =>
  (await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-closed', data: { ticketId }, ticketId }))
