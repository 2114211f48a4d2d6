import type { Db } from '@treppenhaus/db/organization'
import { recordNames } from '@treppenhaus/db/record-names'
import { type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { decodeCursor, isCursorId, pageOf } from '../../../plugins/cursor.ts'
import { findImport } from '../repository/imports.ts'
import { findRecords, findStaged, type RecordRow } from '../repository/records.ts'
import type { ImportRecordQuery } from '../schema.ts'
import { nameOfStaged } from './name-staged.ts'

type Names = ReadonlyMap<string, string>

/** In the order of the run: kinds first, then rows. */
export async function listRecords(db: Db, importId: string, { cursor, limit = 50, ...filter }: Static<typeof ImportRecordQuery>) {
  if (!(await findImport(db, importId))) throw new Refusal('not_found')
  const after = cursor === undefined ? {} : { after: placeOf(cursor) }
  const rows = await findRecords(db, importId, { ...filter, ...after, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ seq }) => [seq])
  const names = await namesOf(db, importId, items)
  return { items: items.map((row) => present(row, names)), nextCursor }
}

const shapeOf = (kind: RecordKind, field: string): Field | undefined => fieldsOf(kind)[field]
const referredBy = (kind: RecordKind, field: string) => {
  const shape = shapeOf(kind, field)
  return shape?.type === 'reference' ? shape.to : undefined
}

/** In the order in which fields are written everywhere, own ones last. */
function changesOf({ kind, changes, fields, action }: RecordRow): [field: string, values: [unknown, unknown]][] {
  const found = changes
    ? Object.entries(changes)
    : action === 'create'
      ? Object.entries(fields).map(([field, next]) => made(field, next))
      : []
  const order = Object.keys(fieldsOf(kind))
  const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  return found.toSorted(([left], [right]) => placeOf(left) - placeOf(right))
}

const made = (field: string, next: unknown): [string, [unknown, unknown]] => [field, [null, next]]

/** Of the records themselves and of those they refer to, whether they are here already or come with the same file. */
async function namesOf(db: Db, importId: string, rows: readonly RecordRow[]): Promise<Names> {
  const own = rows.flatMap(({ kind, recordId: id }) => (id === null ? [] : [{ kind, id }]))
  const referred = rows.flatMap((row) =>
    changesOf(row).flatMap(([field, values]) => {
      const kind = referredBy(row.kind, field)
      return kind ? values.filter(isCursorId).map((id) => ({ kind, id })) : []
    }),
  )
  const found = await recordNames(db, [...own, ...referred])
  const missing = referred.map(({ id }) => id).filter((id) => !found.has(id))
  for (const { recordId, kind, fields } of await findStaged(db, importId, missing)) {
    const name = nameOfStaged(kind, fields)
    if (recordId !== null && name !== null) found.set(recordId, name)
  }
  return found
}

function present(record: RecordRow, names: Names) {
  const { fields, refs: _, ...row } = record
  const changes = changesOf(record).map(([field, [now, next]]) => {
    const shown = (value: unknown) => (referredBy(row.kind, field) && isCursorId(value) ? (names.get(value) ?? value) : value)
    return { field, now: shown(now), next: shown(next) }
  })
  const name = (row.recordId === null ? undefined : names.get(row.recordId)) ?? nameOfStaged(row.kind, fields) ?? nameByReferences(changes)
  return { ...row, name, changes, errors: row.errors ?? [] }
}

/** A tenancy has no name of its own: whose it is, and where. */
function nameByReferences(changes: { field: string; next: unknown }[]): string | null {
  const names = ['person', 'contractor', 'unit', 'property'].flatMap(
    (field) => changes.find((change) => change.field === field)?.next ?? [],
  )
  return names.filter((name) => typeof name === 'string').join(', ') || null
}

function placeOf(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1)
  if (!Number.isSafeInteger(seq)) throw new Refusal('invalid_cursor')
  return seq as number
}
