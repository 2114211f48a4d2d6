import type { Db, Tx } from '@treppenhaus/db/organization'
import type { ImportAction, ImportCounts } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'

/** Records by kind and action, and rows with errors. @param rows of the file */
export async function countRecords({ db, importId }: { db: Db | Tx; importId: string }, rows: number): Promise<ImportCounts> {
  const counted = await db.execute<{ kind: RecordKind; action: ImportAction; count: number }>(sql`
    select kind, action, count(*)::int as count from import_records where import_id = ${importId} group by kind, action`)
  const wrong = await db.execute<{ count: number }>(sql`
    select count(distinct row)::int as count from import_records where import_id = ${importId} and action = 'error'`)
  const kinds: ImportCounts['kinds'] = {}
  for (const { kind, action, count } of counted.rows) (kinds[kind] ??= {})[action] = count
  return { kinds, rows, errorRows: wrong.rows[0]?.count ?? 0 }
}
