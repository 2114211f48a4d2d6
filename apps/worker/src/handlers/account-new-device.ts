import { accountHolder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The holder can tell whether it was somebody else. */
export const accountNewDevice: Handler<'account.new-device.v1'> = async (tx, { accountId, sessionId }) =>
  (await accountHolder(tx, accountId)).map((to) => ({ ...to, template: 'new-device', data: { accountId, sessionId }, receipt: true }))
