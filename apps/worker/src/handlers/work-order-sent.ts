import { contractorOf, reportersOfOrder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The contractor gets the order, and the reporters hear who comes. */
export const workOrderSent: Handler<'work-order.sent.v1'> = async (tx, { workOrderId }) => [
  ...(await contractorOf(tx, workOrderId)).map((to) => ({ ...to, template: 'order-sent' as const, data: { workOrderId }, workOrderId })),
  ...(await reportersOfOrder(tx, workOrderId)).map(({ ticketId, ...to }) => ({
    ...to,
    template: 'order-commissioned' as const,
    data: { workOrderId, ticketId },
    ticketId,
  })),
]
