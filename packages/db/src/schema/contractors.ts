import type { Channel, ContractorKind, Locale, Trade } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, custom, emptyTextArray, externalId, id, instant, version } from './columns.ts'
import { folded } from './folded.ts'
import { properties } from './properties.ts'

/** A company or an internal caretaker. */
export const contractors = pgTable(
  'contractors',
  {
    id: id(),
    externalId: externalId(),
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
    custom: custom(),
    version: version(),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
    searchText: text('search_text').generatedAlwaysAs(folded(['name', 'contact_name', 'email', 'city'], ['phone', 'mobile'])),
  },
  (table) => [index('contractors_by_text').using('gin', sql`${table.searchText} gin_trgm_ops`)],
)

/** Properties a contractor looks after: suggested first there. */
export const contractorProperties = pgTable(
  'contractor_properties',
  {
    id: uuid().notNull().unique().defaultRandom(),
    contractorId: uuid('contractor_id')
      .notNull()
      .references(() => contractors.id),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
  },
  (table) => [primaryKey({ columns: [table.contractorId, table.propertyId] })],
)
