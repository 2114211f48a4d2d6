import type { Db } from '@treppenhaus/db/organization'
import { readOfKind } from '@treppenhaus/domain/permissions'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../errors.ts'
import { decodeCursor, pageOf } from '../../plugins/cursor.ts'
import { requireRecord } from './service/require-record.ts'
import { findChanges } from './repository/changes.ts'
import { findRelated, kindsAlong } from './repository/related.ts'
import type { RecordHistoryQuery } from './schema.ts'
import { nameReferences } from './service/name-references.ts'
import { presentChanges } from './service/present-changes.ts'

/**
 * What became of a record and of what belongs to it.
 * @throws Refusal 403 without the permission to read records of the kind, 404 where the reader cannot see this one
 */
export async function listChanges(db: Db, actor: StaffActor, { kind, id, cursor, limit = 50 }: Static<typeof RecordHistoryQuery>) {
  if (!actor.permissions.includes(readOfKind(kind))) throw new Refusal('forbidden')
  await requireRecord(db, actor, kind, id)
  const along = kindsAlong[kind].filter((one) => actor.permissions.includes(readOfKind(one)))
  const related = await findRelated(db, actor.scope, kind, id, along)
  const before = cursor === undefined ? undefined : beforeOf(cursor)
  const rows = await findChanges(db, [id, ...related.map((one) => one.id)], before, limit)
  const { items, nextCursor } = pageOf(rows, limit, ({ seq }) => [seq])
  const names = await nameReferences(db, actor, items, related)
  return { items: presentChanges(actor, id, items, related, names), nextCursor }
}

function beforeOf(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1)
  if (!Number.isSafeInteger(seq)) throw new Refusal('invalid_cursor')
  return Number(seq)
}
