import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { transaction } from '@treppenhaus/db/transaction'
import { isAtHome, type PortalActor, ticketActions } from '@treppenhaus/domain/policy'
import { Refusal } from '../../../errors.ts'
import type { LockedTicket } from '../repository/lock-ticket.ts'
import { applyAct, lockVisibleTicket } from './change-ticket.ts'
import { requireUnchanged } from './edit-ticket.ts'
import { presentOwnTicket } from './read-own-ticket.ts'
import { addMessage, attachUploads } from './write-message.ts'

type Message = { text: string; fileIds?: string[] }

/** Others may see a shared ticket, but only its reporter acts. @throws Refusal 403, 404 */
async function lockOwnTicket(tx: Tx, actor: PortalActor, id: string): Promise<LockedTicket> {
  const ticket = await lockVisibleTicket(tx, actor, id)
  if (ticket.reporterPersonId !== actor.personId) throw new Refusal('forbidden')
  return ticket
}

/** @throws Refusal 400, 403, 404, 409 with the state */
export async function answerQuestion(organization: Organization, tx: Tx, actor: PortalActor, id: string, { text, fileIds }: Message) {
  const ticket = await lockOwnTicket(tx, actor, id)
  const entryId = await applyAct(tx, actor, ticket, { act: 'answer' }, { kind: 'answer', note: text })
  await attachUploads(tx, actor, id, entryId, 'reporter', fileIds)
  await outbox.append(tx, 'ticket.answered.v1', { ticketId: id, entryId }, actor.accountId)
  return presentOwnTicket(organization, tx, actor, id)
}

/** @throws Refusal 400, 403, 404, 409 with the state once it is closed or rejected */
export async function replyToStaff(organization: Organization, tx: Tx, actor: PortalActor, id: string, { text, fileIds }: Message) {
  const ticket = await lockOwnTicket(tx, actor, id)
  if (!ticketActions(actor, ticket, ticket.now).includes('reply')) throw new Refusal('illegal_transition', { state: ticket.status })
  const entryId = await addMessage(tx, actor, id, { kind: 'reply', audience: 'reporter', text })
  await attachUploads(tx, actor, id, entryId, 'reporter', fileIds)
  await outbox.append(tx, 'ticket.reply-posted.v1', { ticketId: id, entryId }, actor.accountId)
  return presentOwnTicket(organization, tx, actor, id)
}

/** The reporter says that it is done. @throws Refusal 403, 404, 409 with the state */
export async function confirmTicket(organization: Organization, tx: Tx, actor: PortalActor, id: string, { text }: { text?: string }) {
  const ticket = await lockOwnTicket(tx, actor, id)
  await applyAct(tx, actor, ticket, { act: 'confirm' }, { note: text })
  await outbox.append(tx, 'ticket.closed.v1', { ticketId: id, reason: 'confirmed' }, actor.accountId)
  return presentOwnTicket(organization, tx, actor, id)
}

/** The reporter says that it is not done, up to 30 days after closing and while it is their home. @throws Refusal 403, 404, 409 with the state */
export async function reopenTicket(organization: Organization, tx: Tx, actor: PortalActor, id: string, { reason }: { reason: string }) {
  const ticket = await lockOwnTicket(tx, actor, id)
  if (!isAtHome(actor, ticket)) throw new Refusal('forbidden')
  const entryId = await applyAct(tx, actor, ticket, { act: 'reopen', by: 'reporter' }, { note: reason })
  await outbox.append(tx, 'ticket.reopened.v1', { ticketId: id, entryId }, actor.accountId)
  return presentOwnTicket(organization, tx, actor, id)
}

/**
 * Shares the ticket with the household, or no longer; taking it back is possible after moving out too.
 * @throws Refusal 403, 404, 412 with who changed it meanwhile
 */
export const editOwnTicket = (
  organization: Organization,
  actor: PortalActor,
  id: string,
  version: number,
  { householdVisible }: { householdVisible: boolean },
) =>
  transaction(organization, async (tx) => {
    const ticket = await lockOwnTicket(tx, actor, id)
    await requireUnchanged(tx, ticket, version)
    if (householdVisible && (ticket.unitId === null || !isAtHome(actor, ticket))) throw new Refusal('forbidden')
    if (householdVisible !== ticket.householdVisible) {
      const data = { fields: ['householdVisible'] }
      await addMessage(tx, actor, id, { kind: 'edit', audience: 'reporter', data }, { householdVisible })
      await outbox.append(tx, 'ticket.edited.v1', { ticketId: id }, actor.accountId)
    }
    return presentOwnTicket(organization, tx, actor, id)
  })
