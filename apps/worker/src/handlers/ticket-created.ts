import { readTicketPeople, reporterOf, staffInScope } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporter gets a receipt. The cockpit shows it to the office at once, so only an emergency is written to all who work with the house. */
export const ticketCreated: Handler<'ticket.created.v1'> = async (tx, { ticketId }) => {
  const ticket = await readTicketPeople(tx, ticketId)
  const data = { ticketId }
  const reporter = await reporterOf(tx, ticketId)
  const staff = ticket?.urgency === 'emergency' ? await staffInScope(tx, ticket.propertyId) : []
  return [
    ...reporter.map((to) => ({ ...to, template: 'ticket-received' as const, data, ticketId, receipt: true })),
    ...staff.map((to) => ({ ...to, template: 'staff-emergency' as const, data, ticketId })),
  ]
}
