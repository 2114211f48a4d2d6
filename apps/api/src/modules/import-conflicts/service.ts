import type { Db } from '@treppenhaus/db/organization'
import type { Static } from 'typebox'
import { Refusal } from '../../errors.ts'
import { decodeCursor, isCursorId, isCursorInstant, pageOf } from '../../plugins/cursor.ts'
import * as repository from './repository.ts'
import type { ImportConflictQuery } from './schema.ts'

export async function listConflicts(db: Db, { cursor, limit = 50, ...filter }: Static<typeof ImportConflictQuery>) {
  const after = cursor === undefined ? {} : { after: placeOf(cursor) }
  const rows = await repository.findOpen(db, { ...filter, ...after, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ sortAt, id }) => [sortAt, id])
  return { items: items.map(({ sortAt: _, ...row }) => ({ ...row, recordName: null })), nextCursor }
}

export const countConflicts = async (db: Db) => ({ open: await repository.countOpen(db) })

function placeOf(cursor: string): [string, string] {
  const [at, id] = decodeCursor(cursor, 2)
  if (!isCursorInstant(at) || !isCursorId(id)) throw new Refusal('invalid_cursor')
  return [at, id]
}
