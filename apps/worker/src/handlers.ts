import type { EventName } from '@treppenhaus/domain/events'
import { accountJoined } from './handlers/account-joined.ts'
import { accountNewDevice } from './handlers/account-new-device.ts'
import { accountSecondFactorChanged } from './handlers/account-second-factor-changed.ts'
import { accountEmailChangeRequested } from './handlers/account-email-change-requested.ts'
import { accountEmailChanged } from './handlers/account-email-changed.ts'
import { accountPasswordChanged } from './handlers/account-password-changed.ts'
import { accountPasswordResetRequested } from './handlers/account-password-reset-requested.ts'
import { accountSessionStolen } from './handlers/account-session-stolen.ts'
import { digestDue } from './handlers/digest-due.ts'
import { type Handler, nobody } from './handlers/handler.ts'
import { importFinished } from './handlers/import-finished.ts'
import { invitationCreated } from './handlers/invitation-created.ts'
import { tenantRegistrationDecided } from './handlers/tenant-registration-decided.ts'
import { tenantRegistrationSubmitted } from './handlers/tenant-registration-submitted.ts'
import { ticketAccepted } from './handlers/ticket-accepted.ts'
import { ticketAnswered } from './handlers/ticket-answered.ts'
import { ticketClarificationRequested } from './handlers/ticket-clarification-requested.ts'
import { ticketClosed } from './handlers/ticket-closed.ts'
import { ticketClosingAnnounced } from './handlers/ticket-closing-announced.ts'
import { ticketCreated } from './handlers/ticket-created.ts'
import { ticketForwarded } from './handlers/ticket-forwarded.ts'
import { ticketRejected } from './handlers/ticket-rejected.ts'
import { ticketReopened } from './handlers/ticket-reopened.ts'
import { ticketReplyPosted } from './handlers/ticket-reply-posted.ts'
import { ticketResolved } from './handlers/ticket-resolved.ts'
import { workOrderApproved } from './handlers/work-order-approved.ts'
import { workOrderCancelled } from './handlers/work-order-cancelled.ts'
import { workOrderCompleted } from './handlers/work-order-completed.ts'
import { workOrderDeclined } from './handlers/work-order-declined.ts'
import { workOrderLinkRequested } from './handlers/work-order-link-requested.ts'
import { workOrderReworkRequested } from './handlers/work-order-rework-requested.ts'
import { workOrderScheduled } from './handlers/work-order-scheduled.ts'
import { workOrderSent } from './handlers/work-order-sent.ts'

/** Who is told of what. An event that nobody is written to still shows on pages at once. */
export const handlers: { [N in EventName]: Handler<N> } = {
  'ticket.created.v1': ticketCreated,
  'ticket.accepted.v1': ticketAccepted,
  'ticket.clarification-requested.v1': ticketClarificationRequested,
  'ticket.answered.v1': ticketAnswered,
  'ticket.reply-posted.v1': ticketReplyPosted,
  'ticket.note-written.v1': nobody,
  'ticket.rejected.v1': ticketRejected,
  'ticket.forwarded.v1': ticketForwarded,
  'ticket.edited.v1': nobody,
  'ticket.resumed.v1': nobody,
  'ticket.resolved.v1': ticketResolved,
  'ticket.closed.v1': ticketClosed,
  'ticket.closing-announced.v1': ticketClosingAnnounced,
  'ticket.reopened.v1': ticketReopened,
  'work-order.created.v1': nobody,
  'work-order.sent.v1': workOrderSent,
  'work-order.accepted.v1': nobody,
  'work-order.declined.v1': workOrderDeclined,
  'work-order.scheduled.v1': workOrderScheduled,
  'work-order.started.v1': nobody,
  'work-order.completed.v1': workOrderCompleted,
  'work-order.approved.v1': workOrderApproved,
  'work-order.rework-requested.v1': workOrderReworkRequested,
  'work-order.cancelled.v1': workOrderCancelled,
  'work-order.link-requested.v1': workOrderLinkRequested,
  'file.uploaded.v1': nobody,
  'account.password-reset-requested.v1': accountPasswordResetRequested,
  'account.password-changed.v1': accountPasswordChanged,
  'account.session-stolen.v1': accountSessionStolen,
  'account.joined.v1': accountJoined,
  'account.new-device.v1': accountNewDevice,
  'account.second-factor-changed.v1': accountSecondFactorChanged,
  'account.email-change-requested.v1': accountEmailChangeRequested,
  'account.email-changed.v1': accountEmailChanged,
  'invitation.created.v1': invitationCreated,
  'invitation-series.requested.v1': nobody,
  'tenant-registration.submitted.v1': tenantRegistrationSubmitted,
  'tenant-registration.decided.v1': tenantRegistrationDecided,
  'import.work-requested.v1': nobody,
  'import.finished.v1': importFinished,
  'digest.due.v1': digestDue,
}
