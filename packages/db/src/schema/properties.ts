import type {
  EnergyCertificate,
  EnergyClass,
  EnergySource,
  ManagementType,
  TenantRegistrationMode,
  UnitKind,
} from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { boolean, date, foreignKey, index, integer, numeric, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, custom, externalId, id, instant, version } from './columns.ts'
import { folded } from './folded.ts'

/** The house. `floors` and `unitsPerFloor` draw its elevation: floors above ground, the ground floor included. */
export const properties = pgTable(
  'properties',
  {
    id: id(),
    externalId: externalId(),
    number: text().notNull().unique(),
    /** As the office calls it besides: "Wohnpark am Kanal". */
    name: text().notNull().default(''),
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
    custom: custom(),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
    searchText: text('search_text').generatedAlwaysAs(folded(['number', 'name', 'street', 'house_number', 'postal_code', 'city'])),
  },
  (table) => [index('properties_by_text').using('gin', sql`${table.searchText} gin_trgm_ops`)],
)

/** A house of a property; most properties have one and need no row. `energyValue` in kWh per m² and year. */
export const buildings = pgTable(
  'buildings',
  {
    id: id(),
    externalId: externalId(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    name: text().notNull(),
    /** Its own address where it differs from the property's. */
    street: text().notNull().default(''),
    houseNumber: text('house_number').notNull().default(''),
    postalCode: text('postal_code').notNull().default(''),
    city: text().notNull().default(''),
    floors: integer(),
    builtIn: integer('built_in'),
    energyCertificate: text('energy_certificate').$type<EnergyCertificate>(),
    energyValue: numeric('energy_value', { precision: 7, scale: 2 }),
    energyClass: text('energy_class').$type<EnergyClass>(),
    energySource: text('energy_source').$type<EnergySource>(),
    energyValidUntil: date('energy_valid_until'),
    version: version(),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
  },
  (table) => [unique('buildings_name').on(table.propertyId, table.name), unique('buildings_of_property').on(table.id, table.propertyId)],
)

/** A door of a building with a staircase behind it. */
export const entrances = pgTable(
  'entrances',
  {
    id: id(),
    externalId: externalId(),
    buildingId: uuid('building_id')
      .notNull()
      .references(() => buildings.id),
    name: text().notNull(),
    /** From the left, 1-based, as seen from the street. */
    position: integer(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [unique('entrances_name').on(table.buildingId, table.name), unique('entrances_of_building').on(table.id, table.buildingId)],
)

/** `floor` 0 is the ground floor; `position` counts from the left, 1-based, as seen from the street. */
export const units = pgTable(
  'units',
  {
    id: id(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    buildingId: uuid('building_id'),
    entranceId: uuid('entrance_id'),
    externalId: externalId(),
    number: text().notNull(),
    /** In words, where floor and position do not say it: "Ladenlokal mit Lager". */
    label: text().notNull().default(''),
    kind: text().$type<UnitKind>().notNull().default('flat'),
    floor: integer(),
    position: integer(),
    rooms: numeric({ precision: 4, scale: 1 }),
    areaM2: numeric('area_m2', { precision: 10, scale: 2 }),
    shareNumerator: integer('share_numerator'),
    shareDenominator: integer('share_denominator'),
    /** What it is to be let for a month, in cents: net cold rent, ancillary costs, heating. */
    targetRent: integer('target_rent'),
    targetAncillary: integer('target_ancillary'),
    targetHeating: integer('target_heating'),
    note: text().notNull().default(''),
    custom: custom(),
    version: version(),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
    searchText: text('search_text').generatedAlwaysAs(folded(['number', 'label'])),
  },
  (table) => [
    unique('units_number').on(table.propertyId, table.number),
    index('units_by_property').on(table.propertyId, table.floor, table.position),
    index('units_by_text').using('gin', sql`${table.searchText} gin_trgm_ops`),
    foreignKey({
      name: 'units_building',
      columns: [table.buildingId, table.propertyId],
      foreignColumns: [buildings.id, buildings.propertyId],
    }),
    foreignKey({
      name: 'units_entrance',
      columns: [table.entranceId, table.buildingId],
      foreignColumns: [entrances.id, entrances.buildingId],
    }),
  ],
)
