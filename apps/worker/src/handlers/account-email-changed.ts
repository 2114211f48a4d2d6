import { emailChangeOf } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** Both addresses hear that it is done: the old one for the last time. */
export const accountEmailChanged: Handler<'account.email-changed.v1'> = async (tx, { emailChangeId }, { occurredAt }) => {
  const found = await emailChangeOf(tx, emailChangeId)
  if (!found) return []
  const { change, to } = found
  const addresses = [...new Set([change.oldEmail, change.newEmail])].filter((one) => one !== null)
  return addresses.map((address) => ({
    ...to,
    address,
    template: 'email-changed',
    data: { emailChangeId, accountId: change.accountId, at: occurredAt.toISOString() },
    receipt: true,
  }))
}
