import { uuids } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import { importConflicts } from '@treppenhaus/db/schema/imports'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Plan } from './plan-record.ts'

/** One open conflict for a field of a record: those that both systems agree about again are gone, those that stay say the newest values. */
export async function writeConflicts(tx: Tx, kind: RecordKind, importId: string, plans: readonly Plan[]): Promise<void> {
  const conflicts = plans.flatMap(({ id, conflicts: own }) =>
    Object.entries(own).map(([field, [ours, theirs]]) => ({ id, field, ours, theirs })),
  )
  if (conflicts.length > 0)
    await tx.execute(sql`
      insert into import_conflicts (kind, record_id, field, ours, theirs, import_id)
      select ${kind}, r.id, r.field, r.ours, r.theirs, ${importId}
      from jsonb_to_recordset(${JSON.stringify(conflicts)}::jsonb) r(id uuid, field text, ours jsonb, theirs jsonb)
      on conflict (record_id, field) where state = 'open' do update set ours = excluded.ours, theirs = excluded.theirs, import_id = excluded.import_id`)
  const settled = new Map(plans.map((plan) => [plan.id, new Set(plan.settled)]))
  const open = await tx
    .select({ id: importConflicts.id, recordId: importConflicts.recordId, field: importConflicts.field })
    .from(importConflicts)
    .where(and(eq(importConflicts.state, 'open'), sql`${importConflicts.recordId} = any(${uuids([...settled.keys()])})`))
  const gone = open.filter(({ recordId, field }) => settled.get(recordId)?.has(field)).map(({ id }) => id)
  if (gone.length > 0)
    await tx
      .update(importConflicts)
      .set({ state: 'gone', decidedAt: sql`now()` })
      .where(inArray(importConflicts.id, gone))
}
