import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Urgency } from '@treppenhaus/domain/ticket'
import { refuseField } from '../../../errors.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import { topicExists } from '../repository/find-topic.ts'
import { lastActorName, type LockedTicket } from '../repository/lock-ticket.ts'
import { lockVisibleTicket } from './change-ticket.ts'
import { presentTicket } from './read-ticket.ts'
import { addMessage } from './write-message.ts'

type Edit = { title?: string; topicId?: string; urgency?: Urgency }

/**
 * Staff correct title, topic or urgency.
 * @throws Refusal 400 `unknown_reference`, 404, 412 with who changed it meanwhile
 */
export const editTicket = (organization: Organization, actor: StaffActor, id: string, version: number, edit: Edit) =>
  transaction(organization, async (tx) => {
    const ticket = await lockVisibleTicket(tx, actor, id)
    await requireUnchanged(tx, ticket, version)
    const { title, topicId, urgency } = edit
    const changes = {
      ...(title !== undefined && title.trim() !== ticket.title && { title: title.trim() }),
      ...(topicId !== undefined && topicId !== ticket.topicId && { topicId }),
      ...(urgency !== undefined && urgency !== ticket.urgency && { urgency }),
    }
    if (changes.topicId && !(await topicExists(tx, changes.topicId))) throw refuseField('unknown_reference', '/topicId')
    const fields = Object.keys(changes)
    if (fields.length > 0) {
      await addMessage(tx, actor, id, { kind: 'edit', audience: 'internal', data: { fields } }, changes)
      await outbox.append(tx, 'ticket.edited.v1', { ticketId: id }, actor.accountId)
    }
    return presentTicket(organization, tx, actor, id)
  })

/** @throws Refusal 412 with the current ETag and who changed it */
export async function requireUnchanged(tx: Tx, ticket: LockedTicket, version: number): Promise<void> {
  const changedBy = version === ticket.version ? null : await lastActorName(tx, ticket.id)
  requireVersion(version, { version: ticket.version, changedBy })
}
