import type { ImportWork } from './import.ts'
import type { Audience } from './master-data.ts'
import type { CloseReason } from './ticket.ts'
import type { Outcome } from './work-order.ts'

type OfTicket = { ticketId: string }
type OfOrder = { workOrderId: string }
type OfEntry = { ticketId: string; entryId: string }

export type SecondFactorChange =
  'totp_added' | 'totp_removed' | 'passkey_added' | 'passkey_removed' | 'recovery_codes_made' | 'recovery_code_used'

/** What happened, past tense and versioned. Payloads carry ids and values that never change, not copies of rows. */
export type Events = {
  'ticket.created.v1': OfTicket
  'ticket.accepted.v1': OfTicket
  'ticket.clarification-requested.v1': OfEntry
  'ticket.answered.v1': OfEntry
  'ticket.reply-posted.v1': OfEntry
  'ticket.note-written.v1': OfEntry
  'ticket.rejected.v1': OfEntry
  'ticket.forwarded.v1': OfEntry & { toStaffId: string }
  'ticket.edited.v1': OfTicket
  'ticket.resumed.v1': OfTicket
  'ticket.resolved.v1': OfTicket
  'ticket.closed.v1': OfTicket & { reason: CloseReason }
  'ticket.closing-announced.v1': OfTicket
  'ticket.reopened.v1': OfEntry
  'work-order.created.v1': OfOrder
  'work-order.sent.v1': OfOrder
  'work-order.accepted.v1': OfOrder
  'work-order.declined.v1': OfOrder
  'work-order.scheduled.v1': OfOrder & { appointmentId: string }
  'work-order.started.v1': OfOrder
  'work-order.completed.v1': OfOrder & { reportId: string; outcome: Outcome }
  'work-order.approved.v1': OfOrder
  'work-order.rework-requested.v1': OfOrder
  'work-order.cancelled.v1': OfOrder
  'work-order.link-requested.v1': OfOrder & { orderLinkId: string }
  'file.uploaded.v1': { fileId: string }
  'account.password-reset-requested.v1': { accountId: string; resetId: string; audience: Audience }
  'account.password-changed.v1': { accountId: string }
  'account.session-stolen.v1': { accountId: string; sessionId: string }
  'account.joined.v1': { accountId: string; invitationId: string | null }
  'account.new-device.v1': { accountId: string; sessionId: string }
  'account.second-factor-changed.v1': { accountId: string; change: SecondFactorChange }
  'account.email-change-requested.v1': { emailChangeId: string }
  'account.email-changed.v1': { emailChangeId: string }
  'invitation.created.v1': { invitationId: string }
  'invitation-series.requested.v1': { seriesId: string }
  'tenant-registration.submitted.v1': { registrationId: string }
  'tenant-registration.decided.v1': { registrationId: string }
  'import.work-requested.v1': { importId: string; work: ImportWork }
  'import.finished.v1': { importId: string }
  'digest.due.v1': { accountId: string; timing: 'daily' | 'weekly' }
}

export type EventName = keyof Events
