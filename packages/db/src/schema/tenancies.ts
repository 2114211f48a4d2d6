import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, externalId, id } from './columns.ts'
import { people } from './people.ts'
import { properties, units } from './properties.ts'

/** A person living in a unit; days, both ends included. Nobody twice in one unit on one day: `tenancies_once`. */
export const tenancies = pgTable(
  'tenancies',
  {
    id: id(),
    externalId: externalId(),
    /** The contract's number in the accounting software; people of one contract share it. */
    contractNumber: text('contract_number').notNull().default(''),
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
    externalId: externalId(),
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

/** The elected owners of a condominium; nobody twice on one day: `board_memberships_once`. */
export const boardMemberships = pgTable(
  'board_memberships',
  {
    id: id(),
    externalId: externalId(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    /** Vorsitz. */
    chair: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    check('board_memberships_days', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    index('board_memberships_by_property').on(table.propertyId),
    index('board_memberships_by_person').on(table.personId),
  ],
)

/** When a unit takes part in the platform: the base of billing. Never twice on one day: `participations_once`. */
export const participations = pgTable(
  'participations',
  {
    id: id(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    createdAt: createdAt(),
  },
  (table) => [
    check('participations_days', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
    index('participations_by_unit').on(table.unitId),
  ],
)
