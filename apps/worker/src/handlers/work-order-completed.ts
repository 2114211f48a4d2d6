import { orderMaker, reportersOfOrder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** Every report is told to staff and reporters at once. */
export const workOrderCompleted: Handler<'work-order.completed.v1'> = async (tx, { workOrderId, reportId }) => [
  ...(await orderMaker(tx, workOrderId)).map((to) => ({
    ...to,
    template: 'staff-order-reported' as const,
    data: { workOrderId, reportId },
    workOrderId,
  })),
  ...(await reportersOfOrder(tx, workOrderId)).map(({ ticketId, ...to }) => ({
    ...to,
    template: 'order-reported' as const,
    data: { workOrderId, reportId, ticketId },
    ticketId,
  })),
]
