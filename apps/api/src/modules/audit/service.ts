import type { Db } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../errors.ts'
import { decodeCursor, isCursorId, isCursorInstant, pageOf } from '../../plugins/cursor.ts'
import { type AuditRow, findAudit } from './repository.ts'
import type { AuditQuery } from './schema.ts'

/** The latest first. Who works with some properties only learns of the people of others that somebody acted, but not who. */
export async function listAudit(db: Db, { scope }: StaffActor, { cursor, limit = 50, ...filter }: Static<typeof AuditQuery>) {
  const after = cursor === undefined ? {} : { after: placeOf(cursor) }
  const rows = await findAudit(db, { ...filter, ...after, limit }, scope)
  const { items, nextCursor } = pageOf(rows, limit, ({ sortAt, id }) => [sortAt, id])
  return { items: items.map(present), nextCursor }
}

function present({ id, at, actorKind, actorId, actorName, act, objectKind, objectId, objectName, reason }: AuditRow) {
  const object = objectKind === null ? null : { kind: objectKind, id: objectId, name: objectName }
  return { id, at, actor: { kind: actorKind, id: actorId, name: actorName }, act, object, reason }
}

function placeOf(cursor: string): [string, string] {
  const [at, id] = decodeCursor(cursor, 2)
  if (!isCursorInstant(at) || !isCursorId(id)) throw new Refusal('invalid_cursor')
  return [at, id]
}
