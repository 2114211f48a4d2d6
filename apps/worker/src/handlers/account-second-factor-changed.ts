import { accountHolder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** What protects the account is another than before: its holder hears of it whoever did it. */
export const accountSecondFactorChanged: Handler<'account.second-factor-changed.v1'> = async (tx, { accountId, change }, { occurredAt }) =>
  (await accountHolder(tx, accountId)).map((to) => ({
    ...to,
    template: 'second-factor-changed',
    data: { accountId, change, at: occurredAt.toISOString() },
    receipt: true,
  }))
