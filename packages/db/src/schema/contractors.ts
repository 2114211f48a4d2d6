import type { Channel, ContractorKind, Locale, Trade } from '@treppenhaus/domain/master-data'
import { boolean, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, emptyTextArray, id, instant, version } from './columns.ts'
import { properties } from './properties.ts'

/** A company or an internal caretaker. */
export const contractors = pgTable('contractors', {
  id: id(),
  name: text().notNull(),
  kind: text().$type<ContractorKind>().notNull().default('external'),
  trades: text().array().$type<Trade[]>().notNull().default(emptyTextArray),
  contactName: text('contact_name').notNull().default(''),
  channel: text().$type<Channel>().notNull().default('email'),
  email: text(),
  phone: text(),
  mobile: text(),
  fax: text(),
  street: text().notNull().default(''),
  postalCode: text('postal_code').notNull().default(''),
  city: text().notNull().default(''),
  locale: text().$type<Locale>().notNull().default('de'),
  /** Called for emergencies at any hour. */
  emergencyService: boolean('emergency_service').notNull().default(false),
  note: text().notNull().default(''),
  version: version(),
  createdAt: createdAt(),
  archivedAt: instant('archived_at'),
})

/** Properties a contractor looks after: suggested first there. */
export const contractorProperties = pgTable(
  'contractor_properties',
  {
    contractorId: uuid('contractor_id')
      .notNull()
      .references(() => contractors.id),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
  },
  (table) => [primaryKey({ columns: [table.contractorId, table.propertyId] })],
)
