import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { type EmailChange, emailChangeOf, type Recipient } from '../recipients.ts'
import type { Handler } from './handler.ts'

/**
 * Both addresses are asked. Where the new one is somebody else's already, they hear that somebody tried, and the account never gets it.
 */
export const accountEmailChangeRequested: Handler<'account.email-change-requested.v1'> = async (tx, { emailChangeId }) => {
  const found = await emailChangeOf(tx, emailChangeId)
  if (!found) return []
  const { change, to } = found
  const data = { emailChangeId, accountId: change.accountId }
  const owner = await ownerOf(tx, found)
  return [
    ...(change.oldEmail && change.oldSecretHash
      ? [{ ...to, address: change.oldEmail, template: 'email-change-old' as const, data, receipt: true }]
      : []),
    owner
      ? { ...to, ...owner, template: 'email-change-taken' as const, data: {}, receipt: true }
      : { ...to, address: change.newEmail, template: 'email-change-new' as const, data, receipt: true },
  ]
}

/** Whose address it is already. */
async function ownerOf(tx: Tx, { change, account }: EmailChange): Promise<Omit<Recipient, 'channel'> | undefined> {
  const { newEmail, accountId } = change
  const [owner] = await tx
    .select()
    .from(accounts)
    .where(
      and(
        ne(accounts.id, accountId),
        eq(accounts.audience, account.audience),
        or(eq(accounts.login, newEmail), and(sql`lower(${accounts.email}) = ${newEmail}`, isNull(accounts.disabledAt))),
      ),
    )
    .limit(1)
  if (!owner) return undefined
  const recipientId = owner.staffId ?? owner.personId ?? owner.contractorId ?? owner.id
  return { recipientId, recipientName: owner.displayName, locale: owner.locale, address: newEmail }
}
