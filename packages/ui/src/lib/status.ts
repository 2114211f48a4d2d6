import {
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconClock,
  IconHourglassOff,
  IconMailOff,
  IconMailOpened,
  IconUserCheck,
  IconUserPlus,
  IconUserX,
  IconCalendarCheck,
  IconChecks,
  IconChevronsUp,
  IconCircleCheck,
  IconCircleDot,
  IconCircleX,
  IconFileSearch,
  IconFileUpload,
  IconListCheck,
  IconPlayerPause,
  IconMessageQuestion,
  IconPencil,
  IconProgress,
  IconProgressCheck,
  IconRosetteDiscountCheck,
  IconRotate2,
  IconRotateClockwise,
  IconSend,
  IconThumbDown,
  IconThumbUp,
  IconTool,
  IconTrash,
  IconUrgent,
  IconUserQuestion,
  IconX,
} from '@tabler/icons-react'
import type { TablerIcon } from '@tabler/icons-react'
import type { StatusHue } from './palette.ts'

/** Colour and icon of a status; the word comes from the catalogues. */
export interface StatusLook {
  hue: StatusHue
  icon: TablerIcon
}

export const ticketLooks = {
  new: { hue: 'blue', icon: IconCircleDot },
  owner_review: { hue: 'violet', icon: IconUserQuestion },
  accepted: { hue: 'blue', icon: IconCircleCheck },
  awaiting_reply: { hue: 'amber', icon: IconMessageQuestion },
  in_progress: { hue: 'teal', icon: IconProgress },
  resolved: { hue: 'green', icon: IconChecks },
  closed: { hue: 'gray', icon: IconArchive },
  rejected: { hue: 'gray', icon: IconBan },
} as const satisfies Record<string, StatusLook>

export const workOrderLooks = {
  draft: { hue: 'gray', icon: IconPencil },
  sent: { hue: 'blue', icon: IconSend },
  accepted: { hue: 'blue', icon: IconThumbUp },
  declined: { hue: 'red', icon: IconThumbDown },
  scheduled: { hue: 'violet', icon: IconCalendarCheck },
  in_progress: { hue: 'teal', icon: IconTool },
  partly_done: { hue: 'amber', icon: IconProgressCheck },
  done: { hue: 'green', icon: IconCircleCheck },
  not_possible: { hue: 'red', icon: IconCircleX },
  rework: { hue: 'amber', icon: IconRotateClockwise },
  approved: { hue: 'green', icon: IconRosetteDiscountCheck },
  cancelled: { hue: 'gray', icon: IconX },
} as const satisfies Record<string, StatusLook>

export const urgencyLooks = {
  emergency: { hue: 'red', icon: IconUrgent },
  high: { hue: 'red', icon: IconChevronsUp },
} as const satisfies Record<string, StatusLook>

export const invitationLooks = {
  not_invited: { hue: 'gray', icon: IconUserPlus },
  queued: { hue: 'gray', icon: IconClock },
  invited: { hue: 'blue', icon: IconSend },
  opened: { hue: 'violet', icon: IconMailOpened },
  joined: { hue: 'green', icon: IconUserCheck },
  expired: { hue: 'amber', icon: IconHourglassOff },
  bounced: { hue: 'red', icon: IconMailOff },
  withdrawn: { hue: 'gray', icon: IconUserX },
} as const satisfies Record<string, StatusLook>

export const importLooks = {
  uploaded: { hue: 'gray', icon: IconFileUpload },
  checking: { hue: 'blue', icon: IconFileSearch },
  checked: { hue: 'violet', icon: IconListCheck },
  running: { hue: 'teal', icon: IconProgress },
  paused: { hue: 'amber', icon: IconPlayerPause },
  done: { hue: 'green', icon: IconCircleCheck },
  failed: { hue: 'red', icon: IconCircleX },
  rolling_back: { hue: 'teal', icon: IconRotate2 },
  rolled_back: { hue: 'gray', icon: IconArrowBackUp },
  discarded: { hue: 'gray', icon: IconTrash },
} as const satisfies Record<string, StatusLook>

export type TicketStatusName = keyof typeof ticketLooks
export type WorkOrderStatusName = keyof typeof workOrderLooks
export type InvitationStateName = keyof typeof invitationLooks
export type ImportStateName = keyof typeof importLooks
export type UrgencyName = keyof typeof urgencyLooks | 'normal' | 'low'

/** A status of a ticket, a work order, an invitation or an import. */
export type StatusName =
  | { kind: 'ticket'; status: TicketStatusName }
  | { kind: 'work_order'; status: WorkOrderStatusName }
  | { kind: 'invitation'; status: InvitationStateName }
  | { kind: 'import'; status: ImportStateName }

/** Colour and icon of a status. */
export function statusLook(name: StatusName): StatusLook {
  if (name.kind === 'invitation') return invitationLooks[name.status]
  if (name.kind === 'import') return importLooks[name.status]
  return name.kind === 'ticket' ? ticketLooks[name.status] : workOrderLooks[name.status]
}

/** Colour and icon of an urgency; normal and low show nothing. */
export function urgencyLook(urgency: UrgencyName): StatusLook | undefined {
  return urgency === 'emergency' || urgency === 'high' ? urgencyLooks[urgency] : undefined
}
