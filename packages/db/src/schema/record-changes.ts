import type { ChangeProblem, ScheduledChangeState } from '@treppenhaus/domain/scheduled-change'
import type { ChangeOrigin, CustomKind, LeftChange, RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { bigint, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from './columns.ts'

/** What was changed together and can be taken back together: an import, a run of the unit generator, a bulk edit. */
export const changeSets = pgTable('change_sets', {
  id: id(),
  origin: text().$type<ChangeOrigin>().notNull(),
  accountId: uuid('account_id'),
  createdAt: createdAt(),
  /** While it is taken back, from the last change to the first: changes from here on are undone. */
  undoneFrom: bigint('undone_from', { mode: 'number' }),
  /** What could not be taken back. */
  left: jsonb().$type<LeftChange[]>().notNull().default([]),
  undoneAt: instant('undone_at'),
  undoneByAccountId: uuid('undone_by_account_id'),
})

/**
 * The history of the master data, written by triggers whatever the way of a change. `before` and `after` hold columns by their names in the
 * database: the whole row where it was created or removed, else those that changed. Who and within what: `packages/db/src/record-history.ts`.
 */
export const recordChanges = pgTable(
  'record_changes',
  {
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    at: instant('at').notNull().defaultNow(),
    kind: text().$type<RecordKind | 'baseline'>().notNull(),
    recordId: uuid('record_id').notNull(),
    act: text().$type<'created' | 'changed' | 'removed'>().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    accountId: uuid('account_id'),
    changeSetId: uuid('change_set_id').references(() => changeSets.id),
  },
  (table) => [
    index('record_changes_by_record').on(table.recordId, table.seq),
    index('record_changes_by_set').on(table.changeSetId, table.seq),
    // What is gone is found by what it belonged to.
    ...['person_id', 'unit_id', 'property_id', 'contractor_id'].map((column) =>
      index(`record_changes_gone_by_${column}`)
        .on(sql.raw(`("before" ->> '${column}')`))
        .where(sql`${table.act} = 'removed'`),
    ),
  ],
)

/** A change of fields that is to happen at the beginning of a day. */
export const scheduledChanges = pgTable(
  'scheduled_changes',
  {
    id: id(),
    kind: text().$type<CustomKind>().notNull(),
    recordId: uuid('record_id').notNull(),
    appliesOn: date('applies_on').notNull(),
    /** Fields of the registry of record kinds with their new values. */
    changes: jsonb().$type<Record<string, unknown>>().notNull(),
    state: text().$type<ScheduledChangeState>().notNull().default('planned'),
    accountId: uuid('account_id'),
    /** Why it could not happen. */
    problem: jsonb().$type<ChangeProblem>(),
    createdAt: createdAt(),
    decidedAt: instant('decided_at'),
  },
  (table) => [index('scheduled_changes_by_record').on(table.recordId), index('scheduled_changes_due').on(table.state, table.appliesOn)],
)
