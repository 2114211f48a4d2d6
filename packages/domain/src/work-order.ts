import type { StatusBefore, TicketStatus } from './ticket.ts'

/** The only legal transitions of a work order. */
export const workOrderTransitions = {
  draft: ['sent', 'cancelled'],
  sent: ['accepted', 'declined', 'cancelled'],
  accepted: ['scheduled', 'in_progress', 'partly_done', 'done', 'not_possible', 'cancelled'],
  scheduled: ['scheduled', 'in_progress', 'partly_done', 'done', 'not_possible', 'cancelled'],
  in_progress: ['partly_done', 'done', 'not_possible', 'cancelled'],
  partly_done: ['scheduled', 'in_progress', 'done', 'not_possible', 'cancelled'],
  done: ['approved', 'rework'],
  rework: ['scheduled', 'in_progress', 'partly_done', 'done', 'not_possible', 'cancelled'],
  not_possible: ['approved', 'sent', 'cancelled'],
  declined: [],
  approved: [],
  cancelled: [],
} as const

export type WorkOrderStatus = keyof typeof workOrderTransitions
export const workOrderStatuses = Object.keys(workOrderTransitions) as WorkOrderStatus[]

export const outcomes = ['done', 'partly_done', 'not_possible'] as const
export type Outcome = (typeof outcomes)[number]

export const mayWorkOrderBecome = (from: WorkOrderStatus, next: WorkOrderStatus) =>
  (workOrderTransitions[from] as readonly WorkOrderStatus[]).includes(next)

/** Each act of staff or contractor and the status it leads to; reports carry their outcome as status. */
export const workOrderActs = {
  send: 'sent',
  accept: 'accepted',
  decline: 'declined',
  schedule: 'scheduled',
  start: 'in_progress',
  approve: 'approved',
  rework: 'rework',
  cancel: 'cancelled',
} as const satisfies Record<string, WorkOrderStatus>
export type WorkOrderAct = keyof typeof workOrderActs

export const mayAct = (status: WorkOrderStatus, act: WorkOrderAct) => mayWorkOrderBecome(status, workOrderActs[act])

/** Whether a contractor can report on an order in this status. */
export const mayReport = (status: WorkOrderStatus) => outcomes.some((outcome) => mayWorkOrderBecome(status, outcome))

/** What a contractor's report does to an order. Everything but `done` must say what is left, or why. */
export function decideCompletion(status: WorkOrderStatus, { outcome, note }: { outcome: Outcome; note?: string | undefined }) {
  if (!mayWorkOrderBecome(status, outcome)) return { ok: false, code: 'illegal_transition' } as const
  if (outcome !== 'done' && !note?.trim()) return { ok: false, code: 'note_required' } as const
  return { ok: true, status: outcome } as const
}

/** An order as its ticket sees it: where it stands and what its last report said. */
export type OrderOfTicket = { status: WorkOrderStatus; outcome: Outcome | null }

const asNotPossible = ({ status, outcome }: OrderOfTicket) =>
  status === 'not_possible' || (status === 'approved' && outcome === 'not_possible')
const withoutWork = ({ status }: OrderOfTicket) => status === 'declined' || status === 'cancelled'
const approvedAsDone = (order: OrderOfTicket) => order.status === 'approved' && !asNotPossible(order)

/**
 * Where a ticket in work goes after one of its orders changed: `resolved` when the work is approved, back to `accepted`
 * when nobody is left who does it, else it stays.
 */
export function ticketAfterOrders(orders: readonly OrderOfTicket[]): 'resolved' | 'accepted' | 'in_progress' {
  const sent = orders.filter(({ status }) => status !== 'draft')
  if (
    sent.some(approvedAsDone) &&
    sent.every((order) => approvedAsDone(order) || withoutWork(order) || (asNotPossible(order) && order.status === 'approved'))
  )
    return 'resolved'
  return sent.every((order) => withoutWork(order) || asNotPossible(order)) ? 'accepted' : 'in_progress'
}

/** What sending the first order does to its ticket; `undefined` where no order may be sent. An asked ticket goes on waiting. */
export function ticketAfterOrderSent(ticket: {
  status: TicketStatus
  statusBefore: StatusBefore | null
}): { status: TicketStatus; statusBefore: StatusBefore | null } | undefined {
  if (ticket.status === 'new' || ticket.status === 'accepted' || ticket.status === 'in_progress')
    return { status: 'in_progress', statusBefore: null }
  if (ticket.status === 'awaiting_reply') return { status: 'awaiting_reply', statusBefore: 'in_progress' }
  return undefined
}
