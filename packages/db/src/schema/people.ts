import type { Locale, PersonKind, Salutation } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, version } from './columns.ts'

/** A natural person or a company; exists without a log-in. */
export const people = pgTable(
  'people',
  {
    id: id(),
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
    version: version(),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
  },
  (table) => [index('people_by_name').on(sql`lower(${table.lastName})`, sql`lower(${table.firstName})`, table.id)],
)
