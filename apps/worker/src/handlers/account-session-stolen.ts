import { accountHolder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The holder learns why they were logged out. */
export const accountSessionStolen: Handler<'account.session-stolen.v1'> = async (tx, { accountId }) =>
  (await accountHolder(tx, accountId)).map((to) => ({ ...to, template: 'session-stolen', data: { accountId }, receipt: true }))
