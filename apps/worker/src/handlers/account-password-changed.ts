import { accountHolder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The holder can tell whether it was somebody else. */
export const accountPasswordChanged: Handler<'account.password-changed.v1'> = async (tx, { accountId }, { occurredAt }) =>
  (await accountHolder(tx, accountId)).map((to) => ({
    ...to,
    template: 'password-changed',
    data: { accountId, at: occurredAt.toISOString() },
    receipt: true,
  }))
