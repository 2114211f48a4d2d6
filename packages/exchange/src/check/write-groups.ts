import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import type { Leader, Leaders } from './known-leaders.ts'
import { type CheckScope, isError, type Staged } from './scope.ts'

/** Writes down what became of a batch. @param leaderOf seq of a repeat → seq of the record it says again */
export async function writeGroups(
  { db, importId }: CheckScope,
  kind: RecordKind,
  batch: readonly Staged[],
  leaderOf: ReadonlyMap<number, number>,
  leaders: Leaders,
): Promise<void> {
  const rowOf = ({ seq, externalId, fields }: Leader) => ({ seq, externalId, fields })
  const own = batch.map((record) => {
    const leader = leaderOf.get(record.seq)
    return {
      ...rowOf(leader === undefined ? record : { ...record, fields: {} }),
      errors: record.errors.length > 0 ? record.errors : null,
      leader,
      failed: record.errors.some(isError),
    }
  })
  await db.execute(sql`
    update staged_records s set fields = r.fields, external_id = r."externalId", errors = r.errors, leader = r.leader, failed = r.failed
    from jsonb_to_recordset(${JSON.stringify(own)}::jsonb) r(seq int, "externalId" text, fields jsonb, errors jsonb, leader int, failed boolean)
    where s.import_id = ${importId} and s.seq = r.seq`)
  const before = leaders.changed().map(rowOf)
  if (before.length > 0)
    await db.execute(sql`
      update staged_records s set fields = r.fields, external_id = r."externalId"
      from jsonb_to_recordset(${JSON.stringify(before)}::jsonb) r(seq int, "externalId" text, fields jsonb)
      where s.import_id = ${importId} and s.seq = r.seq`)
  await db.execute(sql`
    insert into staged_keys (import_id, kind, key, seq)
    select ${importId}, ${kind}, r.key, r.seq from jsonb_to_recordset(${JSON.stringify(leaders.newKeys())}::jsonb) r(key text, seq int)
    on conflict do nothing`)
}
