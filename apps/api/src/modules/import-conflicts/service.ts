import type { Db } from '@treppenhaus/db/organization'
import { recordNames } from '@treppenhaus/db/record-names'
import { type Field, fieldsOf } from '@treppenhaus/domain/record-kinds'
import type { Static } from 'typebox'
import { Refusal } from '../../errors.ts'
import { decodeCursor, isCursorId, isCursorInstant, pageOf } from '../../plugins/cursor.ts'
import * as repository from './repository.ts'
import type { ImportConflictQuery } from './schema.ts'

export async function listConflicts(db: Db, { cursor, limit = 50, ...filter }: Static<typeof ImportConflictQuery>) {
  const after = cursor === undefined ? {} : { after: placeOf(cursor) }
  const rows = await repository.findOpen(db, { ...filter, ...after, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ sortAt, id }) => [sortAt, id])
  const names = await recordNames(db, items.flatMap(namedIn))
  return { items: items.map((row) => present(row, names)), nextCursor }
}

/** The record itself, and those that its two values refer to. */
function namedIn({ kind, recordId, field, ours, theirs }: repository.ConflictRow) {
  const shape: Field | undefined = fieldsOf(kind)[field]
  const referred = shape?.type === 'reference' ? [ours, theirs].filter(isCursorId).map((id) => ({ kind: shape.to, id })) : []
  return [{ kind, id: recordId }, ...referred]
}

function present({ sortAt: _, ...row }: repository.ConflictRow, names: ReadonlyMap<string, string>) {
  const isReference = fieldsOf(row.kind)[row.field]?.type === 'reference'
  const shown = (value: unknown) => (isReference && isCursorId(value) ? (names.get(value) ?? value) : value)
  return { ...row, recordName: names.get(row.recordId) ?? null, ours: shown(row.ours), theirs: shown(row.theirs) }
}

export const countConflicts = async (db: Db) => ({ open: await repository.countOpen(db) })

function placeOf(cursor: string): [string, string] {
  const [at, id] = decodeCursor(cursor, 2)
  if (!isCursorInstant(at) || !isCursorId(id)) throw new Refusal('invalid_cursor')
  return [at, id]
}
