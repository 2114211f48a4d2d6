import type { Db } from '@treppenhaus/db/organization'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { decodeCursor, pageOf } from '../../../plugins/cursor.ts'
import { findImport } from '../repository/imports.ts'
import { findRecords, type RecordRow } from '../repository/records.ts'
import type { ImportRecordQuery } from '../schema.ts'

/** In the order of the run: kinds first, then rows. */
export async function listRecords(db: Db, importId: string, { cursor, limit = 50, ...filter }: Static<typeof ImportRecordQuery>) {
  if (!(await findImport(db, importId))) throw new Refusal('not_found')
  const after = cursor === undefined ? {} : { after: placeOf(cursor) }
  const rows = await findRecords(db, importId, { ...filter, ...after, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ seq }) => [seq])
  return { items: items.map(present), nextCursor }
}

function present({ changes, fields, action, errors, ...row }: RecordRow) {
  const found =
    changes ?? (action === 'create' ? Object.fromEntries(Object.entries(fields).map(([name, then]) => [name, [null, then]])) : {})
  const list = Object.entries(found).map(([field, [now, then]]) => ({ field, now, then }))
  return { ...row, name: null, action, changes: list, errors: errors ?? [] }
}

function placeOf(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1)
  if (!Number.isSafeInteger(seq)) throw new Refusal('invalid_cursor')
  return seq as number
}
