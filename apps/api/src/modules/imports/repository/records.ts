import type { Db } from '@treppenhaus/db/organization'
import { importRecords } from '@treppenhaus/db/schema/imports'
import type { ImportAction } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm'

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
