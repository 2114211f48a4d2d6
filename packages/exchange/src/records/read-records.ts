import { uuids } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { readFields, tableOf } from '@treppenhaus/db/record-tables'
import { kindsWithExternalId, type CustomField, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'

/** A record as it is now. */
export type Current = { id: string; externalId: string | null; fields: Record<string, unknown> }

export const hasExternalId = (kind: RecordKind): boolean => (kindsWithExternalId as readonly string[]).includes(kind)

/** @param lock holds the rows until the transaction ends, always in one order */
export async function readRecords(
  db: Db | Tx,
  kind: RecordKind,
  ids: readonly string[],
  custom: readonly CustomField[],
  lock = false,
): Promise<Map<string, Current>> {
  if (ids.length === 0) return new Map()
  const externalId = hasExternalId(kind) ? sql`t.external_id` : sql`null::text`
  const { rows } = await db.execute<Current>(sql`
    select t.id, ${externalId} as "externalId", ${readFields(kind, 't', custom)} as fields
    from ${tableOf(kind)} t where t.id = any(${uuids(ids)}) order by t.id ${lock ? sql`for update of t` : sql``}`)
  return new Map(rows.map((row) => [row.id, row]))
}
