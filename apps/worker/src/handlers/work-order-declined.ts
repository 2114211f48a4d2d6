import { orderMaker } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** Whoever made the order has to find somebody else. */
export const workOrderDeclined: Handler<'work-order.declined.v1'> = async (tx, { workOrderId }) =>
  (await orderMaker(tx, workOrderId)).map((to) => ({ ...to, template: 'staff-order-declined', data: { workOrderId }, workOrderId }))
