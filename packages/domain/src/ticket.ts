/** A ticket is a numbered conversation with a topic, a status and linked people. */
export const ticketKinds = ['damage', 'enquiry', 'hint', 'message'] as const
export type TicketKind = (typeof ticketKinds)[number]

export const urgencies = ['emergency', 'high', 'normal', 'low'] as const
export type Urgency = (typeof urgencies)[number]

/** `unit`: inside the flat; `common`: stairwell, yard, cellar, roof. */
export const places = ['unit', 'common'] as const
export type Place = (typeof places)[number]

export const origins = ['portal', 'staff', 'email', 'phone', 'qr', 'letter', 'api'] as const
export type Origin = (typeof origins)[number]

/** The only legal transitions of a ticket. `awaiting_reply` goes back to where it came from. */
export const ticketTransitions = {
  owner_review: ['new', 'closed'],
  new: ['accepted', 'awaiting_reply', 'rejected', 'closed'],
  accepted: ['awaiting_reply', 'in_progress', 'resolved', 'rejected', 'closed'],
  awaiting_reply: ['new', 'accepted', 'in_progress', 'rejected', 'closed'],
  in_progress: ['awaiting_reply', 'resolved', 'accepted', 'closed'],
  resolved: ['closed', 'accepted'],
  closed: ['accepted'],
  rejected: ['accepted'],
} as const

export type TicketStatus = keyof typeof ticketTransitions
export const ticketStatuses = Object.keys(ticketTransitions) as TicketStatus[]
export const openTicketStatuses = [
  'owner_review',
  'new',
  'accepted',
  'awaiting_reply',
  'in_progress',
] as const satisfies readonly TicketStatus[]

/** The status an asked ticket returns to. */
export type StatusBefore = 'new' | 'accepted' | 'in_progress'

export const closeReasons = ['confirmed', 'staff', 'expired', 'duplicate', 'no_reply', 'handled_by_owner'] as const
export type CloseReason = (typeof closeReasons)[number]

/** Days after closing in which the reporter may reopen. */
export const REOPEN_DAYS = 30
/** Days after which a resolved ticket closes by itself. */
export const CONFIRM_DAYS = 14
/** Days without an answer after which an asked ticket closes; it is announced before. */
export const REPLY_DAYS = 30
export const REPLY_ANNOUNCED_DAYS = 7

/** What a decision needs to know of a ticket. */
export type TicketState = {
  status: TicketStatus
  /** Set while `awaiting_reply`. */
  statusBefore: StatusBefore | null
  closedAt: Date | null
}

export type TicketAct =
  | { act: 'take_back' }
  | { act: 'accept' }
  | { act: 'ask' }
  | { act: 'answer' }
  | { act: 'resume' }
  | { act: 'reject' }
  | { act: 'resolve' }
  | { act: 'confirm' }
  | { act: 'close'; reason: Extract<CloseReason, 'staff' | 'duplicate' | 'expired' | 'no_reply'> }
  | { act: 'reopen'; by: 'staff' | 'reporter' }

export type TicketActName = TicketAct['act']

export type TicketChange = { status: TicketStatus; statusBefore: StatusBefore | null; closeReason: CloseReason | null }
export type TicketDecision = ({ ok: true } & TicketChange) | { ok: false; code: 'illegal_transition' | 'reopen_period_over' }

const illegal = { ok: false, code: 'illegal_transition' } as const
const to = (status: TicketStatus, rest: Partial<TicketChange> = {}): TicketDecision => ({
  ok: true,
  status,
  statusBefore: null,
  closeReason: null,
  ...rest,
})

export const mayTicketBecome = (from: TicketStatus, next: TicketStatus) =>
  (ticketTransitions[from] as readonly TicketStatus[]).includes(next)

const mayBeAsked = (status: TicketStatus): status is StatusBefore => status === 'new' || status === 'accepted' || status === 'in_progress'

const DAY = 86_400_000

/** What an act does to a ticket at an instant; anything the lifecycle does not know is refused. */
export function decideTicket(ticket: TicketState, act: TicketAct, now: Date): TicketDecision {
  const { status } = ticket
  switch (act.act) {
    case 'take_back':
      return status === 'owner_review' ? to('new') : illegal
    case 'accept':
      return status === 'new' ? to('accepted') : illegal
    case 'ask':
      return mayBeAsked(status) ? to('awaiting_reply', { statusBefore: status }) : illegal
    case 'answer':
    case 'resume':
      return status === 'awaiting_reply' && ticket.statusBefore ? to(ticket.statusBefore) : illegal
    case 'reject':
      return mayTicketBecome(status, 'rejected') ? to('rejected') : illegal
    case 'resolve':
      return status === 'accepted' ? to('resolved') : illegal
    case 'confirm':
      return status === 'resolved' ? to('closed', { closeReason: 'confirmed' }) : illegal
    case 'close':
      return decideClose(status, act.reason)
    case 'reopen':
      return decideReopen(ticket, act.by, now)
  }
}

function decideClose(status: TicketStatus, reason: 'staff' | 'duplicate' | 'expired' | 'no_reply'): TicketDecision {
  const legal =
    reason === 'duplicate'
      ? status !== 'resolved' && mayTicketBecome(status, 'closed')
      : reason === 'no_reply'
        ? status === 'awaiting_reply'
        : status === 'resolved'
  return legal ? to('closed', { closeReason: reason }) : illegal
}

function decideReopen({ status, closedAt }: TicketState, by: 'staff' | 'reporter', now: Date): TicketDecision {
  if (status === 'resolved') return to('accepted')
  if (status === 'rejected') return by === 'staff' ? to('accepted') : illegal
  if (status !== 'closed') return illegal
  const late = by === 'reporter' && closedAt !== null && now.getTime() - closedAt.getTime() > REOPEN_DAYS * DAY
  return late ? { ok: false, code: 'reopen_period_over' } : to('accepted')
}
