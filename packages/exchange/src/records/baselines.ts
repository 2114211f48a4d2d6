import { uuids } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'

/**
 * What the other system said last, by field. `$keys`: by what the file knows a record that it gives no external id. `$ended`: the record
 * ended because a complete file did not hold it.
 */
export type Baseline = Record<string, unknown>

export async function readBaselines(db: Db | Tx, ids: readonly string[]): Promise<Map<string, Baseline>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.execute<{ id: string; fields: Baseline }>(
    sql`select id, fields from import_baselines where id = any(${uuids(ids)})`,
  )
  return new Map(rows.map(({ id, fields }) => [id, fields]))
}

export async function writeBaselines(tx: Tx, kind: RecordKind, baselines: readonly { id: string; fields: Baseline }[]): Promise<void> {
  if (baselines.length === 0) return
  await tx.execute(sql`
    insert into import_baselines (id, kind, fields)
    select r.id, ${kind}, r.fields from jsonb_to_recordset(${JSON.stringify(baselines)}::jsonb) as r(id uuid, fields jsonb)
    on conflict (id) do update set fields = excluded.fields where import_baselines.fields <> excluded.fields`)
}
