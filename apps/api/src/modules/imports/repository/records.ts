import type { Db } from '@treppenhaus/db/organization'
import { importRecords } from '@treppenhaus/db/schema/imports'
import type { ImportAction, RowError } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'

export type RecordFilter = {
  action?: ImportAction
  kind?: RecordKind
  errors?: boolean
  row?: number
  after?: number
  limit: number
}
export type RecordRow = Awaited<ReturnType<typeof findRecords>>[number]

const { seq, row, kind, externalId, recordId, action, changes, errors, fields, refs } = importRecords

/** One row more than `limit` tells that there is another page. */
export const findRecords = (db: Db, importId: string, filter: RecordFilter) =>
  db
    .select({ seq, row, kind, externalId, recordId, action, changes, errors, fields, refs })
    .from(importRecords)
    .where(
      and(
        eq(importRecords.importId, importId),
        filter.action && eq(action, filter.action),
        filter.kind && eq(kind, filter.kind),
        filter.errors ? isNotNull(errors) : undefined,
        filter.row === undefined ? undefined : eq(row, filter.row),
        filter.after === undefined ? undefined : gt(seq, filter.after),
      ),
    )
    .orderBy(asc(seq))
    .limit(filter.limit + 1)

/** Records of the file that are to be created. */
export const findStaged = async (db: Db, importId: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ recordId, kind, fields })
        .from(importRecords)
        .where(and(eq(importRecords.importId, importId), inArray(recordId, [...ids])))

/** What is wrong with each row, in the order of the file; what a rollback left is no error of the file. */
export async function findErrorRows(
  db: Db,
  importId: string,
  after: number,
  limit: number,
): Promise<{ row: number; errors: RowError[] }[]> {
  const { rows } = await db.execute<{ row: number; errors: RowError[] }>(sql`
    select r.row, json_agg(e) as errors from import_records r, jsonb_array_elements(r.errors) e
    where r.import_id = ${importId} and r.row > ${after} and r.errors is not null
      and coalesce(e ->> 'warning', '') <> 'true' and e ->> 'code' not in ('in_use', 'changed_since')
    group by r.row order by r.row limit ${limit}`)
  return rows
}
