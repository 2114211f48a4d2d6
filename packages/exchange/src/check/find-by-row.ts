import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { grouped } from '../records/chunked.ts'
import { onlyOne, type Referred } from './referred.ts'
import type { CheckScope } from './scope.ts'

type Found = { row: number; recordId: string | null; failed: boolean }

/** The records of a kind that stand in these rows. */
export async function findByRow({ db, importId }: CheckScope, kind: RecordKind, rows: readonly number[]): Promise<Map<number, Referred>> {
  if (rows.length === 0) return new Map()
  const found = await db.execute<Found>(sql`
    select s.row, first.record_id as "recordId", s.failed or first.failed as failed from staged_records s
    join staged_records first on first.import_id = s.import_id and first.seq = coalesce(s.leader, s.seq)
    where s.import_id = ${importId} and s.kind = ${kind} and s.row = any(${`{${rows.join(',')}}`}::int[])`)
  const answers = [...grouped(found.rows, ({ row }) => row)].map(([row, all]) => [row, onlyOne(all)] as const)
  return new Map(answers.flatMap(([row, referred]) => (referred ? [[row, referred] as const] : [])))
}
