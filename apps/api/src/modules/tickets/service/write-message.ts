import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import type { Actor, EntryAudience, StaffActor } from '@treppenhaus/domain/policy'
import { randomUUID } from 'node:crypto'
import { refuseField } from '../../../errors.ts'
import { attachableFiles, refuseAttached } from '../../files/service.ts'
import { findColleague } from '../repository/find-colleague.ts'
import { addEntries, attachFiles, type NewEntry, saveTicket, type TicketChanges } from '../repository/save-ticket.ts'
import { applyAct, entryActor, lockVisibleTicket } from './change-ticket.ts'
import { presentTicket } from './read-ticket.ts'

type Message = { text: string; fileIds?: string[] }
type NewMessage = { kind: NewEntry['kind']; audience: EntryAudience; text?: string | undefined; data?: Record<string, unknown> }

/** Adds an entry that changes no state. @returns its id */
export async function addMessage(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  { kind, audience, text, data = {} }: NewMessage,
  changes: TicketChanges = {},
): Promise<string> {
  const id = randomUUID()
  await saveTicket(tx, ticketId, changes)
  await addEntries(tx, [{ id, ticketId, kind, audience, ...entryActor(actor), note: text?.trim() || null, data }])
  return id
}

/** Attaches the actor's own uploads to an entry. @throws Refusal 400 `unknown_file` */
export async function attachUploads(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  entryId: string,
  audience: 'internal' | 'reporter',
  fileIds: string[] = [],
) {
  if (fileIds.length === 0) return
  await attachableFiles(tx, actor, fileIds, '/fileIds')
  await attachFiles(tx, ticketId, entryId, audience, fileIds).catch(refuseAttached('/fileIds'))
}

/** A question to the reporter; the ticket waits for the answer. @throws Refusal 400, 404, 409 with the state */
export async function askReporter(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text, fileIds }: Message) {
  const ticket = await lockVisibleTicket(tx, actor, id)
  const entryId = await applyAct(tx, actor, ticket, { act: 'ask' }, { kind: 'question', note: text })
  await attachUploads(tx, actor, id, entryId, 'reporter', fileIds)
  await outbox.append(tx, 'ticket.clarification-requested.v1', { ticketId: id, entryId }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** @throws Refusal 400, 404 */
export async function replyToReporter(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text, fileIds }: Message) {
  await lockVisibleTicket(tx, actor, id)
  const entryId = await addMessage(tx, actor, id, { kind: 'reply', audience: 'reporter', text })
  await attachUploads(tx, actor, id, entryId, 'reporter', fileIds)
  await outbox.append(tx, 'ticket.reply-posted.v1', { ticketId: id, entryId }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** Nobody outside the office ever sees it. @throws Refusal 400, 404 */
export async function writeNote(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text, fileIds }: Message) {
  await lockVisibleTicket(tx, actor, id)
  const entryId = await addMessage(tx, actor, id, { kind: 'note', audience: 'internal', text })
  await attachUploads(tx, actor, id, entryId, 'internal', fileIds)
  await outbox.append(tx, 'ticket.note-written.v1', { ticketId: id, entryId }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}

/** Gives the ticket to a colleague whose scope has its property. @throws Refusal 400 `unknown_reference`, 404 */
export async function forwardTicket(
  organization: Organization,
  tx: Tx,
  actor: StaffActor,
  id: string,
  { staffId, text }: { staffId: string; text?: string },
) {
  const { propertyId } = await lockVisibleTicket(tx, actor, id)
  const colleague = await findColleague(tx, staffId, propertyId)
  if (!colleague) throw refuseField('unknown_reference', '/staffId')
  const data = { toName: colleague.name, toStaffId: staffId }
  const entryId = await addMessage(tx, actor, id, { kind: 'forward', audience: 'internal', text, data }, { assigneeId: staffId })
  await outbox.append(tx, 'ticket.forwarded.v1', { ticketId: id, entryId, toStaffId: staffId }, actor.accountId)
  return presentTicket(organization, tx, actor, id)
}
