import { accounts } from '@treppenhaus/db/schema/accounts'
import { digestItems } from '@treppenhaus/db/schema/notifications'
import { and, eq, isNull } from 'drizzle-orm'
import { accountHolder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** One e-mail for what this digest took; an account that is disabled meanwhile gets none. */
export const digestDue: Handler<'digest.due.v1'> = async (tx, { accountId, timing }, { eventId }) => {
  const active = and(eq(accounts.id, accountId), isNull(accounts.disabledAt))
  const [account] = await tx.select({ audience: accounts.audience }).from(accounts).where(active)
  const items = await tx.$count(digestItems, and(eq(digestItems.digestEventId, eventId), eq(digestItems.accountId, accountId)))
  if (!account || items === 0) return []
  const data = { accountId, digestEventId: eventId, timing, settings: account.audience }
  return (await accountHolder(tx, accountId)).map((to) => ({ ...to, template: 'digest', data, receipt: true }))
}
