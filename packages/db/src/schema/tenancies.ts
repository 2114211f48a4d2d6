import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns.ts'
import { people } from './people.ts'
import { properties, units } from './properties.ts'

/** A person living in a unit; days, both ends included. */
export const tenancies = pgTable(
  'tenancies',
  {
    id: id(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    createdAt: createdAt(),
  },
  (table) => [
    check('tenancies_days', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    index('tenancies_by_unit').on(table.unitId),
    index('tenancies_by_person').on(table.personId),
  ],
)

/** A person owning a unit (condominium) or a whole property (rental, own): exactly one of the two. */
export const ownerships = pgTable(
  'ownerships',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    unitId: uuid('unit_id').references(() => units.id),
    propertyId: uuid('property_id').references(() => properties.id),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    shareNumerator: integer('share_numerator').notNull().default(1),
    shareDenominator: integer('share_denominator').notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    check('ownerships_of_one', sql`num_nonnulls(${table.unitId}, ${table.propertyId}) = 1`),
    check('ownerships_days', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    index('ownerships_by_person').on(table.personId),
    index('ownerships_by_unit').on(table.unitId),
    index('ownerships_by_property').on(table.propertyId),
  ],
)

/** The elected owners of a condominium. */
export const boardMemberships = pgTable(
  'board_memberships',
  {
    id: id(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
  },
  (table) => [index('board_memberships_by_person').on(table.personId)],
)
