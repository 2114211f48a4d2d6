import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { emailChanges } from '@treppenhaus/db/schema/email-changes'
import { hashSecret } from '@treppenhaus/db/secrets'
import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'

/** The account has no address until the holder of the mailbox says so: a typing error would hand the account to somebody else. */
export async function requestEmailConfirmation(tx: Tx, { deriveSecret }: Organization, accountId: string, newEmail: string): Promise<void> {
  const id = randomUUID()
  const newSecretHash = hashSecret(deriveSecret('email-change-new', id))
  await tx
    .insert(emailChanges)
    .values({ id, accountId, oldEmail: null, newEmail, newSecretHash, expiresAt: sql`now() + interval '14 days'` })
  await outbox.append(tx, 'account.email-change-requested.v1', { emailChangeId: id })
}
