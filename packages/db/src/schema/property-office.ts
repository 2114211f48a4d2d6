import type { Duty } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns.ts'
import { files } from './files.ts'
import { properties, units } from './properties.ts'
import { staffMembers } from './staff.ts'

/** Who in the office is responsible for a property. */
export const propertyResponsibles = pgTable(
  'property_responsibles',
  {
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staffMembers.id),
    duty: text().$type<Duty>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.propertyId, table.duty, table.staffId] }),
    index('property_responsibles_by_staff').on(table.staffId),
  ],
)

/** Photos of a property or of a unit: exactly one of the two. */
export const recordPhotos = pgTable(
  'record_photos',
  {
    id: id(),
    propertyId: uuid('property_id').references(() => properties.id),
    unitId: uuid('unit_id').references(() => units.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    caption: text().notNull().default(''),
    position: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    check('record_photos_of_one', sql`num_nonnulls(${table.propertyId}, ${table.unitId}) = 1`),
    index('record_photos_by_property').on(table.propertyId),
    index('record_photos_by_unit').on(table.unitId),
    index('record_photos_by_file').on(table.fileId),
  ],
)
