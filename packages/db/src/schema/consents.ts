import type { ConsentSubject } from '@treppenhaus/domain/consent'
import type { Locale } from '@treppenhaus/domain/master-data'
import { bigint, boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { id, instant } from './columns.ts'

/** Who agreed to what wording when, and who took it back; append-only, the newest row of a subject counts. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    subject: text().$type<ConsentSubject>().notNull(),
    /** The house it is about, where it is about one. */
    propertyId: uuid('property_id'),
    given: boolean().notNull(),
    /** As it was shown, word for word. */
    wording: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [index('consents_by_account').on(table.accountId, table.seq)],
)
