import type { Db, Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { decodeCursor, isCursorId, isCursorInstant, pageOf } from '../../../plugins/cursor.ts'
import * as repository from '../repository/imports.ts'
import type { ImportQuery } from '../schema.ts'
import { presentImport, presentSummary } from './present-import.ts'

/** The latest first. */
export async function listImports(db: Db, { cursor, limit = 50, ...filter }: Static<typeof ImportQuery>) {
  const after = cursor === undefined ? {} : { after: placeOf(cursor) }
  const rows = await repository.findImports(db, { ...filter, ...after, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ sortAt, id }) => [sortAt, id])
  return { items: items.map(presentSummary), nextCursor }
}

export async function readImport(db: Db | Tx, actor: StaffActor, id: string) {
  const row = await repository.findImport(db, id)
  if (!row) throw new Refusal('not_found')
  return presentImport(actor, row)
}

function placeOf(cursor: string): [string, string] {
  const [at, id] = decodeCursor(cursor, 2)
  if (!isCursorInstant(at) || !isCursorId(id)) throw new Refusal('invalid_cursor')
  return [at, id]
}
