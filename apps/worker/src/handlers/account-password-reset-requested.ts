import { accountHolder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The link goes to the address of the account and nowhere else. */
export const accountPasswordResetRequested: Handler<'account.password-reset-requested.v1'> = async (tx, { accountId, resetId }) =>
  (await accountHolder(tx, accountId)).map((to) => ({ ...to, template: 'password-reset', data: { accountId, resetId }, receipt: true }))
