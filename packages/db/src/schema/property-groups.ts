import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, version } from './columns.ts'
import { properties } from './properties.ts'

/** Properties that staff are put in charge of together. */
export const propertyGroups = pgTable('property_groups', {
  id: id(),
  name: text().notNull().unique(),
  version: version(),
  createdAt: createdAt(),
})

export const propertyGroupMembers = pgTable(
  'property_group_members',
  {
    groupId: uuid('group_id')
      .notNull()
      .references(() => propertyGroups.id),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.propertyId] })],
)
