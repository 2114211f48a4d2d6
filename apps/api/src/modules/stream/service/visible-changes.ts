import type { Db } from '@treppenhaus/db/organization'
import type { EventName } from '@treppenhaus/domain/events'
import { type Actor, canSeeTicket, canSeeWorkOrder } from '@treppenhaus/domain/policy'
import { type EventRow, type OrderRow, ordersById, type TicketRow, ticketsById } from '../repository.ts'

/** What a page is told: what happened and to which ticket or order. It fetches the rest. */
export type Change = { type: string; id: string }
export type ChangesFor = (actor: Actor, event: EventRow) => Change[]

/** Of these nobody outside the office hears. */
const internal = new Set<EventName>([
  'ticket.note-written.v1',
  'ticket.forwarded.v1',
  'work-order.created.v1',
  'work-order.link-requested.v1',
])

/** Loads once what the policy asks about some events, then answers for each reader. */
export async function changesOf(db: Db, events: readonly EventRow[]): Promise<ChangesFor> {
  const idsOf = (field: 'ticketId' | 'workOrderId') => [...new Set(events.flatMap(({ payload }) => payload[field] ?? []))]
  const orders = await ordersById(db, idsOf('workOrderId'))
  const ofOrders = [...orders.values()].flatMap(({ ticketIds }) => ticketIds)
  const tickets = await ticketsById(db, [...new Set([...idsOf('ticketId'), ...ofOrders])])
  return (actor, { name, payload }) => {
    if (actor.audience !== 'staff' && internal.has(name)) return []
    const type = name.replace(/\.v\d+$/, '')
    const ticket = payload.ticketId === undefined ? undefined : tickets.get(payload.ticketId)
    if (ticket) return canSeeTicket(actor, ticket) ? [{ type, id: ticket.id }] : []
    const order = payload.workOrderId === undefined ? undefined : orders.get(payload.workOrderId)
    return order ? changesOfOrder(actor, type, order, tickets) : []
  }
}

/** Residents know the progress of their ticket, not the order. */
function changesOfOrder(actor: Actor, type: string, order: OrderRow, tickets: Map<string, TicketRow>): Change[] {
  if (actor.audience !== 'portal') return canSeeWorkOrder(actor, order) ? [{ type, id: order.id }] : []
  return order.ticketIds.flatMap((id) => {
    const ticket = tickets.get(id)
    return ticket && canSeeTicket(actor, ticket) ? [{ type: 'ticket.progressed', id }] : []
  })
}
