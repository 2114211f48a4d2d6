import type { AddressPurpose, ContactKind, ContactLabel, Locale, PersonKind, Salutation } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, custom, externalId, id, instant, version } from './columns.ts'
import { folded } from './folded.ts'

/** A natural person or a company; exists without a log-in. */
export const people = pgTable(
  'people',
  {
    id: id(),
    externalId: externalId(),
    kind: text().$type<PersonKind>().notNull().default('natural'),
    salutation: text().$type<Salutation>().notNull().default('none'),
    title: text().notNull().default(''),
    firstName: text('first_name').notNull().default(''),
    lastName: text('last_name').notNull().default(''),
    companyName: text('company_name').notNull().default(''),
    email: text(),
    phone: text(),
    mobile: text(),
    street: text().notNull().default(''),
    postalCode: text('postal_code').notNull().default(''),
    city: text().notNull().default(''),
    locale: text().$type<Locale>().notNull().default('de'),
    note: text().notNull().default(''),
    custom: custom(),
    version: version(),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
    searchText: text('search_text').generatedAlwaysAs(
      folded(['first_name', 'last_name', 'company_name', 'email', 'street', 'city'], ['phone', 'mobile']),
    ),
  },
  (table) => [
    index('people_by_name').on(sql`lower(${table.lastName})`, sql`lower(${table.firstName})`, table.id),
    index('people_by_text').using('gin', sql`${table.searchText} gin_trgm_ops`),
  ],
)

/** Further addresses; the main one stands with the person. */
export const personAddresses = pgTable(
  'person_addresses',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    purpose: text().$type<AddressPurpose>().notNull(),
    /** To whom, where it is not the person: "c/o Meier". */
    addressee: text().notNull().default(''),
    street: text().notNull(),
    postalCode: text('postal_code').notNull().default(''),
    city: text().notNull(),
    /** As it stands on a letter; empty at home. */
    country: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [unique('person_addresses_place').on(table.personId, table.purpose, table.street, table.city)],
)

/** Further e-mail addresses and numbers; the main ones stand with the person. */
export const personContacts = pgTable(
  'person_contacts',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    kind: text().$type<ContactKind>().notNull(),
    value: text().notNull(),
    label: text().$type<ContactLabel>().notNull().default('private'),
    note: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [unique('person_contacts_value').on(table.personId, table.kind, table.value)],
)
