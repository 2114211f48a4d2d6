import type { RecordRef, RowError } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

/**
 * The records of a file while a dry run works them out; gone at its end. Not logged: what a crash of the server takes is read again from
 * the file.
 */
export const stagedRecords = pgTable(
  'staged_records',
  {
    importId: uuid('import_id').notNull(),
    /** Kinds first, then rows; see `packages/exchange/src/stage/seq.ts`. */
    seq: integer().notNull(),
    kind: text().$type<RecordKind>().notNull(),
    row: integer().notNull(),
    externalId: text('external_id'),
    fields: jsonb().$type<Record<string, unknown>>().notNull(),
    refs: jsonb().$type<Record<string, RecordRef>>().notNull(),
    errors: jsonb().$type<RowError[]>(),
    /** The record of an earlier row that this one says again. */
    leader: integer(),
    recordId: uuid('record_id'),
    failed: boolean().notNull().default(false),
    /** What the record is after the import. */
    result: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.seq] }),
    index('staged_records_by_row').on(table.importId, table.kind, table.row),
  ],
)

/** What the records of a file are known by within it. Not logged either. */
export const stagedKeys = pgTable(
  'staged_keys',
  {
    importId: uuid('import_id').notNull(),
    kind: text().$type<RecordKind>().notNull(),
    key: text().notNull(),
    seq: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.kind, table.key] })],
)
