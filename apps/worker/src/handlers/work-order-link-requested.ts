import { contractorOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** A new link goes to the address on file, whoever asked for it. */
export const workOrderLinkRequested: Handler<'work-order.link-requested.v1'> = async (tx, { workOrderId }) =>
  (await contractorOf(tx, workOrderId)).map((to) => ({ ...to, template: 'order-link', data: { workOrderId }, workOrderId, receipt: true }))
