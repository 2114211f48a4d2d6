import { orderMaker, reportersOfOrder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The reporters have to be at home, and whoever made the order can plan. */
export const workOrderScheduled: Handler<'work-order.scheduled.v1'> = async (tx, { workOrderId, appointmentId }) => [
  ...(await orderMaker(tx, workOrderId)).map((to) => ({
    ...to,
    template: 'staff-order-scheduled' as const,
    data: { workOrderId, appointmentId },
    workOrderId,
  })),
  ...(await reportersOfOrder(tx, workOrderId)).map(({ ticketId, ...to }) => ({
    ...to,
    template: 'appointment-set' as const,
    data: { workOrderId, appointmentId, ticketId },
    ticketId,
  })),
]
