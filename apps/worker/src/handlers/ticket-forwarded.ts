import { staffMember } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The colleague it was forwarded to. */
export const ticketForwarded: Handler<'ticket.forwarded.v1'> = async (tx, { ticketId, entryId, toStaffId }) =>
  (await staffMember(tx, toStaffId)).map((to) => ({ ...to, template: 'staff-forwarded', data: { ticketId, entryId }, ticketId }))
