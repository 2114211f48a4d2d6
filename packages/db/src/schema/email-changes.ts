import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'

/** A new address counts when both the old and the new one have confirmed it; the secrets are derived from the id, one for each side. */
export const emailChanges = pgTable(
  'email_changes',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    oldEmail: text('old_email'),
    newEmail: text('new_email').notNull(),
    oldSecretHash: text('old_secret_hash'),
    newSecretHash: text('new_secret_hash').notNull(),
    oldConfirmedAt: instant('old_confirmed_at'),
    newConfirmedAt: instant('new_confirmed_at'),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    appliedAt: instant('applied_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('email_changes_old_secret').on(table.oldSecretHash),
    uniqueIndex('email_changes_new_secret').on(table.newSecretHash),
    index('email_changes_by_account').on(table.accountId),
  ],
)
