import { contractorOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The contractor reads what is missing. */
export const workOrderReworkRequested: Handler<'work-order.rework-requested.v1'> = async (tx, { workOrderId }) =>
  (await contractorOf(tx, workOrderId)).map((to) => ({ ...to, template: 'order-rework', data: { workOrderId }, workOrderId }))
