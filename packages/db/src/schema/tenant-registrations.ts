import type { TenantRegistrationState } from '@treppenhaus/domain/tenant-registration'
import type { Locale, Salutation } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from './columns.ts'
import { people } from './people.ts'
import { units } from './properties.ts'
import { tenancies } from './tenancies.ts'

/** A tenant whom an owner of a condominium's flat entered. */
export const tenantRegistrations = pgTable(
  'tenant_registrations',
  {
    id: id(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    ownerPersonId: uuid('owner_person_id')
      .notNull()
      .references(() => people.id),
    salutation: text().$type<Salutation>().notNull().default('none'),
    firstName: text('first_name').notNull().default(''),
    lastName: text('last_name').notNull(),
    email: text(),
    phone: text(),
    locale: text().$type<Locale>().notNull().default('de'),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    state: text().$type<TenantRegistrationState>().notNull().default('submitted'),
    /** Why staff declined it; shown to the owner. */
    reason: text().notNull().default(''),
    decidedByAccountId: uuid('decided_by_account_id'),
    decidedAt: instant('decided_at'),
    tenancyId: uuid('tenancy_id').references(() => tenancies.id),
    createdAt: createdAt(),
  },
  (table) => [
    check('tenant_registrations_days', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    index('tenant_registrations_by_unit').on(table.unitId),
    index('tenant_registrations_by_owner').on(table.ownerPersonId),
    index('tenant_registrations_open')
      .on(table.createdAt)
      .where(sql`${table.state} = 'submitted'`),
  ],
)
