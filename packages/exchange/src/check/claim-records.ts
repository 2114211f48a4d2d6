import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import type { CheckScope } from './scope.ts'

/** Two records of a file cannot be the same one here. @returns by seq, the row of the record that was there first */
export async function claimRecords(
  { db, importId }: CheckScope,
  kind: RecordKind,
  claims: readonly { seq: number; id: string }[],
): Promise<Map<number, number>> {
  if (claims.length === 0) return new Map()
  const asked = sql`jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) asked(seq int, id text)`
  await db.execute(sql`
    insert into staged_keys (import_id, kind, key, seq)
    select ${importId}, ${kind}, '@' || asked.id, asked.seq from ${asked} order by asked.seq on conflict do nothing`)
  const { rows } = await db.execute<{ seq: number; row: number }>(sql`
    select asked.seq, s.row from ${asked}
    join staged_keys k on k.import_id = ${importId} and k.kind = ${kind} and k.key = '@' || asked.id and k.seq <> asked.seq
    join staged_records s on s.import_id = k.import_id and s.seq = k.seq`)
  return new Map(rows.map(({ seq, row }) => [seq, row]))
}
