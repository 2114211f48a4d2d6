import { boolean, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { properties } from './properties.ts'

/** What a person lets the neighbours of a house see; nothing without a row. */
export const directoryChoices = pgTable(
  'directory_choices',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    showName: boolean('show_name').notNull().default(false),
    showUnit: boolean('show_unit').notNull().default(false),
    showEmail: boolean('show_email').notNull().default(false),
    showPhone: boolean('show_phone').notNull().default(false),
    showPhoto: boolean('show_photo').notNull().default(false),
    showAbout: boolean('show_about').notNull().default(false),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.propertyId] })],
)
