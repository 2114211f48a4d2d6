import { officeOf, readEntry, reporterOf } from '../recipients.ts'
import { canReadEntry } from '@treppenhaus/domain/policy'
import type { Handler } from './handler.ts'

/** From the office to the reporter, from the reporter to the office. */
export const ticketReplyPosted: Handler<'ticket.reply-posted.v1'> = async (tx, { ticketId, entryId }) => {
  const entry = await readEntry(tx, entryId)
  if (!entry) return []
  const data = { ticketId, entryId }
  if (entry.actorKind !== 'staff') {
    return (await officeOf(tx, ticketId)).map((to) => ({ ...to, template: 'staff-reply', data, ticketId }))
  }
  if (!canReadEntry('portal', entry.audience)) return []
  return (await reporterOf(tx, ticketId)).map((to) => ({ ...to, template: 'ticket-reply', data, ticketId }))
}
