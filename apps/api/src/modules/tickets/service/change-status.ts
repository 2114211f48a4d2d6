import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { applyAct, lockVisibleTicket } from './change-ticket.ts'
import { presentTicket } from './read-ticket.ts'

type Note = { text?: string }

/** Who accepts a ticket of nobody's looks after it. @throws Refusal 404, 409 with the state */
export async function acceptTicket(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text }: Note) {
  const ticket = await lockVisibleTicket(tx, actor, id)
  await applyAct(tx, actor, ticket, { act: 'accept' }, { note: text }, { assigneeId: ticket.assigneeId ?? actor.staffId })
  await outbox.append(tx, 'ticket.accepted.v1', { ticketId: id }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** Staff go on without an answer. @throws Refusal 404, 409 with the state */
export async function resumeTicket(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text }: Note) {
  const ticket = await lockVisibleTicket(tx, actor, id)
  await applyAct(tx, actor, ticket, { act: 'resume' }, { note: text })
  await outbox.append(tx, 'ticket.resumed.v1', { ticketId: id }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** Staff take a ticket back from its owner. @throws Refusal 404, 409 with the state */
export async function takeBackTicket(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text }: Note) {
  const ticket = await lockVisibleTicket(tx, actor, id)
  await applyAct(tx, actor, ticket, { act: 'take_back' }, { note: text })
  await outbox.append(tx, 'ticket.resumed.v1', { ticketId: id }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** The reason is shown to the reporter. @throws Refusal 404, 409 with the state */
export async function rejectTicket(organization: Organization, tx: Tx, actor: StaffActor, id: string, { reason }: { reason: string }) {
  const ticket = await lockVisibleTicket(tx, actor, id)
  const entryId = await applyAct(tx, actor, ticket, { act: 'reject' }, { note: reason }, { rejectReason: reason.trim() })
  await outbox.append(tx, 'ticket.rejected.v1', { ticketId: id, entryId }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** Done without a work order. @throws Refusal 404, 409 with the state */
export async function resolveTicket(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text }: Note) {
  const ticket = await lockVisibleTicket(tx, actor, id)
  await applyAct(tx, actor, ticket, { act: 'resolve' }, { note: text })
  await outbox.append(tx, 'ticket.resolved.v1', { ticketId: id }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** @throws Refusal 404, 409 with the state */
export async function closeTicket(
  organization: Organization,
  tx: Tx,
  actor: StaffActor,
  id: string,
  { reason }: { reason: 'staff' | 'duplicate' },
) {
  const ticket = await lockVisibleTicket(tx, actor, id)
  await applyAct(tx, actor, ticket, { act: 'close', reason })
  await outbox.append(tx, 'ticket.closed.v1', { ticketId: id, reason }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** At any time. @throws Refusal 404, 409 with the state */
export async function reopenTicketByStaff(
  organization: Organization,
  tx: Tx,
  actor: StaffActor,
  id: string,
  { reason }: { reason: string },
) {
  const ticket = await lockVisibleTicket(tx, actor, id)
  const entryId = await applyAct(tx, actor, ticket, { act: 'reopen', by: 'staff' }, { note: reason })
  await outbox.append(tx, 'ticket.reopened.v1', { ticketId: id, entryId }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}
