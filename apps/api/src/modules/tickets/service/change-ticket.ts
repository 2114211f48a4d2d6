import type { Tx } from '@treppenhaus/db/organization'
import { type Actor, canSeeTicket, type EntryAudience } from '@treppenhaus/domain/policy'
import { decideTicket, type TicketAct } from '@treppenhaus/domain/ticket'
import { randomUUID } from 'node:crypto'
import { Refusal } from '../../../errors.ts'
import { type LockedTicket, lockTicket } from '../repository/lock-ticket.ts'
import { addEntries, type NewEntry, saveTicket, type TicketChanges } from '../repository/save-ticket.ts'

/** Locks a ticket that the actor sees. @throws Refusal 404 */
export async function lockVisibleTicket(tx: Tx, actor: Actor, id: string): Promise<LockedTicket> {
  const ticket = await lockTicket(tx, id)
  if (!ticket || !canSeeTicket(actor, ticket)) throw new Refusal('not_found')
  return ticket
}

/** What the act makes of the ticket's row. @throws Refusal 409 with the state */
export function changesOf(ticket: LockedTicket, act: TicketAct): TicketChanges & { status: LockedTicket['status'] } {
  const decision = decideTicket(ticket, act, ticket.now)
  if (!decision.ok) throw new Refusal(decision.code, { state: ticket.status })
  const { status, statusBefore, closeReason } = decision
  return {
    status,
    statusBefore,
    closeReason,
    rejectReason: null,
    askedAt: status === 'awaiting_reply' ? ticket.now : null,
    resolvedAt: status === 'resolved' ? ticket.now : status === 'closed' ? ticket.resolvedAt : null,
    closedAt: status === 'closed' ? ticket.now : null,
  }
}

/** Who acts, as an entry of the timeline says it. */
export const entryActor = (actor: Actor): Pick<NewEntry, 'actorKind' | 'actorAccountId' | 'actorContractorId'> =>
  actor.accountId !== null
    ? { actorKind: actor.audience, actorAccountId: actor.accountId }
    : { actorKind: 'link', actorContractorId: actor.audience === 'contractor' ? actor.contractorId : null }

type Told = { audience?: EntryAudience; note?: string | undefined; kind?: NewEntry['kind']; data?: Record<string, unknown> }

/**
 * Applies an act to a locked ticket: the row and its timeline entry. The caller appends the event.
 * @returns the id of the entry
 * @throws Refusal 409 with the state
 */
export async function applyAct(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  act: TicketAct,
  { audience = 'reporter', note, kind = 'status', data = {} }: Told = {},
  more: TicketChanges = {},
): Promise<string> {
  const changes = changesOf(ticket, act)
  const entryId = randomUUID()
  await saveTicket(tx, ticket.id, { ...changes, ...more })
  await addEntries(tx, [
    {
      id: entryId,
      ticketId: ticket.id,
      kind,
      audience,
      ...entryActor(actor),
      from: ticket.status,
      to: changes.status,
      note: note?.trim() || null,
      data: changes.closeReason ? { ...data, closeReason: changes.closeReason } : data,
    },
  ])
  return entryId
}
