import type { StatusBefore, TicketStatus } from './ticket.ts'
import type { WorkOrderStatus } from './work-order.ts'

/** The five steps of a ticket in the reporter's own words. */
export const progressSteps = ['sent', 'accepted', 'contractor_commissioned', 'appointment_set', 'resolved'] as const
export type ProgressStep = (typeof progressSteps)[number]

const atWork = ['scheduled', 'in_progress', 'partly_done', 'done', 'rework', 'approved'] as const satisfies readonly WorkOrderStatus[]
const called = ['sent', 'accepted', 'not_possible'] as const satisfies readonly WorkOrderStatus[]

/**
 * The present step of a ticket, 1 to 5, from its status and the status of its orders.
 * @param before the status an asked ticket returns to: a question takes nobody down the stair
 */
export function progressOf(
  status: TicketStatus,
  orders: readonly WorkOrderStatus[],
  before: StatusBefore | null = null,
): { step: number; name: ProgressStep } {
  const step = stepOf(before ?? status, orders)
  return { step, name: progressSteps[step - 1]! }
}

function stepOf(status: TicketStatus, orders: readonly WorkOrderStatus[]) {
  if (status === 'resolved' || status === 'closed') return 5
  if (orders.some((order) => (atWork as readonly WorkOrderStatus[]).includes(order))) return 4
  if (orders.some((order) => (called as readonly WorkOrderStatus[]).includes(order))) return 3
  return status === 'accepted' || status === 'in_progress' ? 2 : 1
}
