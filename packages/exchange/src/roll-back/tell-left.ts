import type { Db } from '@treppenhaus/db/organization'
import type { LeftChange } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'

/** Says on the rows of the file which of their records could not be taken back, and why. */
export async function tellLeft(db: Db, importId: string, left: readonly LeftChange[]): Promise<void> {
  if (left.length === 0) return
  const rows = left.map(({ recordId, reason }) => ({ recordId, error: [{ code: reason, column: null }] }))
  await db.execute(sql`
    update import_records i set errors = coalesce(i.errors, '[]') || r.error
    from (select distinct on ("recordId") * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("recordId" uuid, error jsonb)) r
    where i.import_id = ${importId} and i.record_id = r."recordId" and not coalesce(i.errors, '[]') @> r.error`)
}
