import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql, type SQL } from 'drizzle-orm'
import { BATCH } from '../records/chunked.ts'
import { afterLastRecord, firstRecord } from '../stage/seq.ts'
import type { CheckScope, Staged } from './scope.ts'

/** The staged records of a kind by and by, in their order. @param more a condition on `staged_records s` */
export async function* readStaged({ db, importId }: CheckScope, kind: RecordKind, more: SQL = sql`true`): AsyncGenerator<Staged[]> {
  for (let after = firstRecord(kind) - 1; ;) {
    const { rows } = await db.execute<Staged>(sql`
      select seq, row, external_id as "externalId", fields, refs, coalesce(errors, '[]') as errors from staged_records s
      where import_id = ${importId} and seq > ${after} and seq < ${afterLastRecord(kind)} and ${more} order by seq limit ${sql.raw(String(BATCH))}`)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.seq
  }
}
