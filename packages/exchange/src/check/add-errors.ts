import type { RowError } from '@treppenhaus/domain/import'
import { sql } from 'drizzle-orm'
import { isError } from './scope.ts'
import type { CheckScope } from './scope.ts'

/** Puts errors and warnings on records that are worked out already; those with an error are not taken over. */
export async function addErrors(
  { db, importId }: Pick<CheckScope, 'db' | 'importId'>,
  found: readonly { seq: number; error: RowError }[],
): Promise<void> {
  if (found.length === 0) return
  const rows = found.map(({ seq, error }) => ({ seq, error, fails: isError(error) }))
  const all = sql`(select r.seq, jsonb_agg(r.error) as errors, bool_or(r.fails) as fails
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(seq int, error jsonb, fails boolean) group by r.seq) r`
  await db.execute(sql`
    update import_records i set errors = coalesce(i.errors, '[]') || r.errors, action = case when r.fails then 'error' else i.action end,
      changes = case when not r.fails then i.changes end, record_id = case when not r.fails then i.record_id end
    from ${all} where i.import_id = ${importId} and i.seq = r.seq`)
  await db.execute(sql`
    update staged_records s set failed = true from ${all} where s.import_id = ${importId} and s.seq = r.seq and r.fails`)
}
