import type {
  ColumnMapping,
  Dialect,
  FieldOwner,
  ImportAction,
  ImportCounts,
  ImportFormat,
  ImportOptions,
  ImportProblem,
  ImportState,
  RecordRef,
  RowError,
} from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { createdAt, emptyTextArray, id, instant, version } from './columns.ts'
import { changeSets } from './record-changes.ts'
import { staffMembers } from './staff.ts'

/** A way by which files come again and again: a watched folder, the API. */
export const handOvers = pgTable('hand_overs', {
  id: id(),
  name: text().notNull().unique(),
  /** Below the organization's folder for hand-overs; none: by the API alone. */
  folder: text().unique(),
  options: jsonb().$type<ImportOptions>().notNull(),
  /** With errors nothing is taken over, or all but the rows that have them. */
  onErrors: text('on_errors').$type<'stop' | 'skip'>().notNull().default('stop'),
  active: boolean().notNull().default(true),
  version: version(),
  createdAt: createdAt(),
})

/** Who gets the report. */
export const handOverRecipients = pgTable(
  'hand_over_recipients',
  {
    handOverId: uuid('hand_over_id')
      .notNull()
      .references(() => handOvers.id, { onDelete: 'cascade' }),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staffMembers.id),
  },
  (table) => [primaryKey({ columns: [table.handOverId, table.staffId] })],
)

/** One file on its way: upload, dry run, run, perhaps rollback. One of an organization runs at a time: `imports_running`. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    format: text().$type<ImportFormat>().notNull(),
    state: text().$type<ImportState>().notNull().default('uploaded'),
    fileName: text('file_name').notNull(),
    fileSize: bigint('file_size', { mode: 'number' }).notNull(),
    sha256: text().notNull(),
    /** Of a table: how it is written, and what its columns mean. */
    dialect: jsonb().$type<Dialect>(),
    mapping: jsonb().$type<ColumnMapping>(),
    options: jsonb().$type<ImportOptions>().notNull(),
    counts: jsonb().$type<ImportCounts>(),
    /** Why the whole file cannot be read, or the run ended. */
    problem: jsonb().$type<ImportProblem>(),
    /** Records of the step under way, and how many of them are through. */
    total: integer(),
    done: integer().notNull().default(0),
    pauseRequested: boolean('pause_requested').notNull().default(false),
    handOverId: uuid('hand_over_id').references(() => handOvers.id, { onDelete: 'set null' }),
    changeSetId: uuid('change_set_id').references(() => changeSets.id),
    createdByAccountId: uuid('created_by_account_id').references(() => accounts.id),
    createdAt: createdAt(),
    checkedAt: instant('checked_at'),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    version: version(),
  },
  (table) => [
    index('imports_by_time').on(table.createdAt, table.id),
    index('imports_by_sha256').on(table.sha256),
    uniqueIndex('imports_running')
      .on(sql`((true))`)
      .where(sql`state in ('running', 'paused', 'rolling_back')`),
  ],
)

/** What one row of the file says of one record, as the dry run read it. Gone 30 days after the import. */
export const importRecords = pgTable(
  'import_records',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** Order of the run: kinds first (a unit after its property), then rows. */
    seq: integer().notNull(),
    kind: text().$type<RecordKind>().notNull(),
    /** Line of a table, 1-based with its header; running number of an element. */
    row: integer().notNull(),
    externalId: text('external_id'),
    /** Key by which the record is found where it has no external id; its parts as the check resolved them. */
    naturalKey: text('natural_key'),
    fields: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Records it belongs to, by field. */
    refs: jsonb().$type<Record<string, RecordRef>>().notNull(),
    errors: jsonb().$type<RowError[]>(),
    /** The record it was found to be, or the id it will get. */
    recordId: uuid('record_id'),
    action: text().$type<ImportAction>(),
    /** Field → [now, then]. */
    changes: jsonb().$type<Record<string, [unknown, unknown]>>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.seq] }),
    index('import_records_by_row').on(table.importId, table.row),
    index('import_records_by_action').on(table.importId, table.action, table.seq),
    index('import_records_by_external_id').on(table.importId, table.kind, table.externalId),
    index('import_records_by_natural_key').on(table.importId, table.kind, table.naturalKey),
  ],
)

/** What the other system said last of a record; `id` is the record's. Against it a change made here is known as one. */
export const importBaselines = pgTable('import_baselines', {
  id: uuid().primaryKey(),
  kind: text().$type<RecordKind>().notNull(),
  fields: jsonb().$type<Record<string, unknown>>().notNull(),
})

/** A field that was changed here and in the other system: a person decides. */
export const importConflicts = pgTable(
  'import_conflicts',
  {
    id: id(),
    kind: text().$type<RecordKind>().notNull(),
    recordId: uuid('record_id').notNull(),
    field: text().notNull(),
    ours: jsonb(),
    theirs: jsonb(),
    importId: uuid('import_id').references(() => imports.id, { onDelete: 'set null' }),
    /** `gone`: the import was rolled back, or both say the same again. */
    state: text().$type<'open' | 'kept' | 'taken' | 'gone'>().notNull().default('open'),
    decidedByAccountId: uuid('decided_by_account_id').references(() => accounts.id),
    decidedAt: instant('decided_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('import_conflicts_open')
      .on(table.recordId, table.field)
      .where(sql`state = 'open'`),
    index('import_conflicts_by_time').on(table.state, table.createdAt, table.id),
  ],
)

/** Which system a field belongs to; those without a row belong to the other one where it delivers them. */
export const fieldOwners = pgTable(
  'field_owners',
  {
    kind: text().$type<RecordKind>().notNull(),
    field: text().notNull(),
    owner: text().$type<FieldOwner>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.field] })],
)

/** What the columns of a file of this shape mean; found again by its headings. */
export const importMappings = pgTable('import_mappings', {
  id: id(),
  name: text().notNull(),
  /** SHA-256 of the headings in their order. */
  signature: text().notNull().unique(),
  headings: text().array().notNull().default(emptyTextArray),
  dialect: jsonb().$type<Dialect>().notNull(),
  mapping: jsonb().$type<ColumnMapping>().notNull(),
  version: version(),
  createdAt: createdAt(),
  usedAt: instant('used_at').notNull().defaultNow(),
})
