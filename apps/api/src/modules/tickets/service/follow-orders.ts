import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { type Actor, canSeeTicket, type StaffActor } from '@treppenhaus/domain/policy'
import { ticketAfterOrders, ticketAfterOrderSent } from '@treppenhaus/domain/work-order'
import type { TicketStatus } from '@treppenhaus/domain/ticket'
import { randomUUID } from 'node:crypto'
import { Refusal } from '../../../errors.ts'
import { type LockedTicket, lockTickets } from '../repository/lock-ticket.ts'
import { ordersOfTicket } from '../repository/orders-of-ticket.ts'
import { addEntries, type NewEntry, saveTicket } from '../repository/save-ticket.ts'
import { entryActor } from './change-ticket.ts'

/**
 * Tickets that an order may cover, locked.
 * @throws Refusal 404 unless all are in the staff member's scope, 409 with the state of one that takes no order
 */
export async function lockOrderable(tx: Tx, actor: StaffActor, ids: readonly string[]): Promise<LockedTicket[]> {
  const tickets = await lockTickets(tx, ids)
  if (tickets.length !== ids.length || !tickets.every((ticket) => canSeeTicket(actor, ticket))) throw new Refusal('not_found')
  const refused = tickets.find((ticket) => !ticketAfterOrderSent(ticket))
  if (refused) throw new Refusal('illegal_transition', { state: refused.status })
  return tickets
}

/** Sending the first order accepts a new ticket and takes it into work; each step has its entry. */
export async function takeIntoWork(tx: Tx, actor: StaffActor, ticket: LockedTicket): Promise<void> {
  const after = ticketAfterOrderSent(ticket)
  if (!after || (after.status === ticket.status && after.statusBefore === ticket.statusBefore)) return
  await saveTicket(tx, ticket.id, { ...after, assigneeId: ticket.assigneeId ?? actor.staffId })
  if (after.status === ticket.status) return
  const steps: TicketStatus[] = ticket.status === 'new' ? ['new', 'accepted', after.status] : [ticket.status, after.status]
  const entry = (to: TicketStatus, index: number): NewEntry => statusEntry(actor, ticket.id, steps[index]!, to)
  await addEntries(tx, steps.slice(1).map(entry))
  if (ticket.status === 'new') await outbox.append(tx, 'ticket.accepted.v1', { ticketId: ticket.id }, actor.accountId)
}

/** After an order ended: its tickets are resolved, wait for another contractor, or stay in work. */
export async function followOrders(tx: Tx, actor: Actor, ticketIds: readonly string[]): Promise<void> {
  for (const ticket of await lockTickets(tx, ticketIds)) {
    const asked = ticket.status === 'awaiting_reply' && ticket.statusBefore === 'in_progress'
    if (ticket.status !== 'in_progress' && !asked) continue
    const after = ticketAfterOrders(await ordersOfTicket(tx, ticket.id))
    if (after === 'in_progress') continue
    if (asked) await saveTicket(tx, ticket.id, { statusBefore: 'accepted' })
    else await moveOn(tx, actor, ticket, after)
  }
}

async function moveOn(tx: Tx, actor: Actor, ticket: LockedTicket, to: 'resolved' | 'accepted'): Promise<void> {
  await saveTicket(tx, ticket.id, { status: to, resolvedAt: to === 'resolved' ? ticket.now : null })
  await addEntries(tx, [statusEntry(actor, ticket.id, ticket.status, to)])
  if (to === 'resolved') await outbox.append(tx, 'ticket.resolved.v1', { ticketId: ticket.id }, actor.accountId)
}

const statusEntry = (actor: Actor, ticketId: string, from: TicketStatus, to: TicketStatus): NewEntry => ({
  id: randomUUID(),
  ticketId,
  kind: 'status',
  audience: 'reporter',
  ...entryActor(actor),
  from,
  to,
})
