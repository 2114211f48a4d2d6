import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { createdAt } from './columns.ts'
import { properties } from './properties.ts'

/** Houses that somebody keeps at the top of their list. */
export const propertyFavourites = pgTable(
  'property_favourites',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.propertyId] })],
)
