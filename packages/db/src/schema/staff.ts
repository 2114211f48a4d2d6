import { boolean, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from './columns.ts'
import { properties } from './properties.ts'

export const staffMembers = pgTable('staff_members', {
  id: id(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  position: text().notNull().default(''),
  email: text().notNull(),
  phone: text(),
  /** Else the properties of `staff_scopes`. */
  allProperties: boolean('all_properties').notNull().default(false),
  createdAt: createdAt(),
  leftAt: instant('left_at'),
})

export const staffScopes = pgTable(
  'staff_scopes',
  {
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staffMembers.id),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.propertyId] })],
)
