import type { Incoming } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { copyText, storable, storableJson } from './copy-text.ts'
import { firstRecord } from './seq.ts'
import { skipRepeats } from './skip-repeats.ts'

const CHUNK = 64 * 1024

/**
 * Copies what a file says into `staged_records`, in constant memory.
 * @param onStaged told now and then how many records have come
 * @returns how many records are staged, and of how many rows the file is
 * @throws what the reader of the file throws; nothing is staged then
 */
export async function stageRecords(
  client: PoolClient,
  importId: string,
  records: AsyncIterable<Incoming>,
  onStaged: (count: number) => void = () => {},
): Promise<{ count: number; rows: number }> {
  let [count, rows, row] = [0, 0, -1]
  async function* lines() {
    const places = new Map<RecordKind, number>()
    let chunk = ''
    for await (const record of skipRepeats(counted(records))) {
      const seq = places.get(record.kind) ?? firstRecord(record.kind)
      places.set(record.kind, seq + 1)
      chunk += lineOf(importId, seq, record)
      count++
      if (chunk.length < CHUNK) continue
      yield chunk
      onStaged(count)
      chunk = ''
    }
    if (chunk) yield chunk
  }
  async function* counted(all: AsyncIterable<Incoming>) {
    for await (const record of all) {
      if (record.row !== row) rows++
      row = record.row
      yield record
    }
  }
  const columns = 'import_id, seq, kind, row, external_id, fields, refs, errors'
  await pipeline(Readable.from(lines()), client.query(copyFrom(`copy staged_records (${columns}) from stdin`)))
  return { count, rows }
}

const lineOf = (importId: string, seq: number, { kind, row, externalId, fields, refs, errors }: Incoming): string =>
  [
    importId,
    seq,
    kind,
    row,
    externalId === null ? null : storable(externalId),
    storableJson(fields),
    storableJson(refs),
    errors.length > 0 ? storableJson(errors) : null,
  ]
    .map(copyText)
    .join('\t') + '\n'
