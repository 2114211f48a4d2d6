import type { Incoming, RecordRef } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { hash } from 'node:crypto'

/** Beyond this what is known is forgotten: repeats are found later too, only at greater cost. */
const MOST_KNOWN = 200_000

/**
 * Leaves out what earlier rows say word for word: a flat table says all of the property in the row of each of its tenants. What belongs to
 * such a repeat belongs to the first one.
 */
export async function* skipRepeats(records: AsyncIterable<Incoming>): AsyncGenerator<Incoming> {
  const known = new Map<string, number>()
  /** Of the row that is read: where each kind was said first; null where it has several of a kind. */
  let [row, firstRows] = [-1, new Map<RecordKind, { at: number; key: string } | null>()]
  for await (const record of records) {
    if (record.row !== row) [row, firstRows] = [record.row, new Map()]
    const told = { ...record, refs: fromFirst(record.refs, row, firstRows) }
    const key = keyOf(told)
    const before = firstRows.get(record.kind)
    if (before !== undefined || record.errors.length > 0) {
      if (before && before.at === row) known.delete(before.key)
      firstRows.set(record.kind, null)
      yield told
      continue
    }
    const first = known.get(key)
    firstRows.set(record.kind, { at: first ?? row, key })
    if (first !== undefined) continue
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(key, row)
    yield told
  }
}

const keyOf = ({ kind, externalId, fields, refs }: Incoming) => hash('sha1', JSON.stringify([kind, externalId, fields, refs]), 'base64')

/** References within the row lead to where their records were said first. */
function fromFirst(
  refs: Record<string, RecordRef>,
  row: number,
  firstRows: ReadonlyMap<RecordKind, { at: number } | null>,
): Record<string, RecordRef> {
  const entries = Object.entries(refs).map(([name, ref]) => {
    const first = 'row' in ref && ref.row === row ? firstRows.get(name as RecordKind) : undefined
    return [name, first ? { row: first.at } : ref]
  })
  return Object.fromEntries(entries)
}
