import type { CustomFieldType, CustomKind } from '@treppenhaus/domain/record-kinds'
import { integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, emptyTextArray, id, instant, version } from './columns.ts'

/** Fields an organization adds to its records; their values stand in the records' `custom`, by `key`. */
export const customFields = pgTable(
  'custom_fields',
  {
    id: id(),
    kind: text().$type<CustomKind>().notNull(),
    /** Small letters, digits and underscores; never changes. */
    key: text().notNull(),
    labelDe: text('label_de').notNull(),
    labelEn: text('label_en').notNull(),
    type: text().$type<CustomFieldType>().notNull(),
    /** Of a choice. */
    choices: text().array().notNull().default(emptyTextArray),
    position: integer().notNull().default(0),
    version: version(),
    createdAt: createdAt(),
    archivedAt: instant('archived_at'),
  },
  (table) => [unique('custom_fields_key').on(table.kind, table.key)],
)
