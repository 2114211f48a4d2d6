import { emailChangeOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** Both addresses hear that it is done: the old one for the last time. A first address is no change. */
export const accountEmailChanged: Handler<'account.email-changed.v1'> = async (tx, { emailChangeId }, { occurredAt }) => {
  const found = await emailChangeOf(tx, emailChangeId)
  if (!found?.change.oldEmail) return []
  const { change, to } = found
  return [found.change.oldEmail, change.newEmail].map((address) => ({
    ...to,
    address,
    template: 'email-changed',
    data: { emailChangeId, accountId: change.accountId, at: occurredAt.toISOString() },
    receipt: true,
  }))
}
