import { contractorOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The contractor is done. */
export const workOrderApproved: Handler<'work-order.approved.v1'> = async (tx, { workOrderId }) =>
  (await contractorOf(tx, workOrderId)).map((to) => ({ ...to, template: 'order-approved', data: { workOrderId }, workOrderId }))
