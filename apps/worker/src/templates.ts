import { digestOf } from './templates/digest.ts'
import { newDevice, secondFactorChanged } from './templates/account-security.ts'
import { emailChanged, emailChangeNew, emailChangeOld, emailChangeTaken } from './templates/account-email.ts'
import { passwordChanged, passwordReset, sessionStolen } from './templates/account.ts'
import type { Content } from './templates/content.ts'
import { orderApproved, orderCancelled, orderLink, orderRework, orderSent } from './templates/contractor.ts'
import { appointmentCancelled, appointmentSet, orderCommissioned, orderReported } from './templates/reporter-order.ts'
import { staffImportReport } from './templates/import-report.ts'
import { accountJoined, invitation } from './templates/invitation.ts'
import {
  ticketAccepted,
  ticketClosed,
  ticketClosingAnnounced,
  ticketQuestion,
  ticketReceived,
  ticketRejected,
  ticketReopened,
  ticketReply,
  ticketResolved,
} from './templates/reporter.ts'
import type { Scene } from './templates/scene.ts'
import {
  staffAnswered,
  staffEmergency,
  staffForwarded,
  staffOrderDeclined,
  staffOrderReported,
  staffOrderScheduled,
  staffReopened,
  staffReply,
} from './templates/staff.ts'
import { staffTenantRegistered, tenantDecided } from './templates/tenant.ts'

/** Reads what it says when it is sent, not when the event happened; secrets are derived then and stored nowhere. */
export type Template = (scene: Scene) => Promise<Content | null>

const single = {
  'ticket-received': ticketReceived,
  'ticket-accepted': ticketAccepted,
  'ticket-question': ticketQuestion,
  'ticket-reply': ticketReply,
  'ticket-rejected': ticketRejected,
  'ticket-resolved': ticketResolved,
  'ticket-closed': ticketClosed,
  'ticket-closing-announced': ticketClosingAnnounced,
  'ticket-reopened': ticketReopened,
  'order-commissioned': orderCommissioned,
  'appointment-set': appointmentSet,
  'appointment-cancelled': appointmentCancelled,
  'order-reported': orderReported,
  'staff-emergency': staffEmergency,
  'staff-answered': staffAnswered,
  'staff-reply': staffReply,
  'staff-forwarded': staffForwarded,
  'staff-reopened': staffReopened,
  'staff-order-declined': staffOrderDeclined,
  'staff-order-scheduled': staffOrderScheduled,
  'staff-order-reported': staffOrderReported,
  'order-sent': orderSent,
  'order-link': orderLink,
  'order-approved': orderApproved,
  'order-rework': orderRework,
  'order-cancelled': orderCancelled,
  'staff-tenant-registered': staffTenantRegistered,
  'tenant-decided': tenantDecided,
  'staff-import-report': staffImportReport,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'session-stolen': sessionStolen,
  'new-device': newDevice,
  'second-factor-changed': secondFactorChanged,
  'email-change-old': emailChangeOld,
  'email-change-new': emailChangeNew,
  'email-change-taken': emailChangeTaken,
  'email-changed': emailChanged,
  invitation,
  'account-joined': accountJoined,
} as const satisfies Record<string, Template>

/** The name of a template is stored with the message. */
export const templates = { ...single, digest: digestOf(single) } as const satisfies Record<string, Template>

export type TemplateName = keyof typeof templates

export const isTemplate = (name: string): name is TemplateName => Object.hasOwn(templates, name)
