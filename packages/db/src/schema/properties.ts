import type { ManagementType, TenantRegistrationMode, UnitKind } from '@treppenhaus/domain/master-data'
import { boolean, index, integer, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, version } from './columns.ts'

/** The house. `floors` and `unitsPerFloor` draw its elevation: floors above ground, the ground floor included. */
export const properties = pgTable('properties', {
  id: id(),
  number: text().notNull().unique(),
  managementType: text('management_type').$type<ManagementType>().notNull(),
  street: text().notNull(),
  houseNumber: text('house_number').notNull(),
  postalCode: text('postal_code').notNull(),
  city: text().notNull(),
  floors: integer(),
  unitsPerFloor: integer('units_per_floor'),
  builtIn: integer('built_in'),
  emergencyPhone: text('emergency_phone'),
  note: text().notNull().default(''),
  /** Offline, nobody is invited to it and its people see nothing of it. */
  online: boolean().notNull().default(true),
  /** What becomes of a tenant whom an owner enters (condominium). */
  tenantRegistration: text('tenant_registration').$type<TenantRegistrationMode>().notNull().default('confirmed'),
  version: version(),
  createdAt: createdAt(),
  archivedAt: instant('archived_at'),
})

/** `floor` 0 is the ground floor; `position` counts from the left, 1-based, as seen from the street. */
export const units = pgTable(
  'units',
  {
    id: id(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    number: text().notNull(),
    kind: text().$type<UnitKind>().notNull().default('flat'),
    floor: integer(),
    position: integer(),
    rooms: numeric({ precision: 4, scale: 1 }),
    areaM2: numeric('area_m2', { precision: 10, scale: 2 }),
    shareNumerator: integer('share_numerator'),
    shareDenominator: integer('share_denominator'),
    version: version(),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
  },
  (table) => [
    unique('units_number').on(table.propertyId, table.number),
    index('units_by_property').on(table.propertyId, table.floor, table.position),
  ],
)
