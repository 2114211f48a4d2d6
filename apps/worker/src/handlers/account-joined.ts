import { accountHolder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The holder has the log-in name in writing, and learns of it where somebody else joined in their name. */
export const accountJoined: Handler<'account.joined.v1'> = async (tx, { accountId }) =>
  (await accountHolder(tx, accountId)).map((to) => ({ ...to, template: 'account-joined', data: { accountId }, receipt: true }))
