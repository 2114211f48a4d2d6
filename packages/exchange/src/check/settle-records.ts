import type { RowError } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { readBaselines } from '../records/baselines.ts'
import { readRecords } from '../records/read-records.ts'
import { claimRecords } from './claim-records.ts'
import { findRecords, type FoundRecord } from './find-records.ts'
import { readStaged } from './read-staged.ts'
import { type CheckScope, isError, type Staged } from './scope.ts'
import { refused, settleRecord } from './settle-record.ts'
import { writeSettled } from './write-settled.ts'

/** The second way through the records of a kind: which of them are here already, and what becomes of each. */
export async function settleRecords(scope: CheckScope, kind: RecordKind, allHaveKeys: boolean): Promise<void> {
  for await (const batch of readStaged(scope, kind, sql`leader is null`)) {
    const clean = batch.filter(({ errors }) => !errors.some(isError))
    const found = await claimed(scope, kind, clean, await findRecords(scope, kind, clean), allHaveKeys)
    const ids = [...found.values()].flatMap((one) => ('id' in one ? [one.id] : []))
    const current = await readRecords(scope.db, kind, ids, scope.fields.custom)
    const baselines = await readBaselines(scope.db, ids)
    const settled = batch.map((record) => {
      const one = found.get(record.seq)
      if (record.errors.some(isError)) return refused(record)
      if (one && 'code' in one) return refused({ ...record, errors: [...record.errors, errorOf(scope, kind, one)] })
      const now = one && current.get(one.id)
      return settleRecord(scope, kind, record, now ? { current: now, last: baselines.get(now.id) ?? {} } : { id: randomUUID() })
    })
    await writeSettled(scope, kind, settled)
    scope.onRecords(batch.length)
  }
}

type Answer = Exclude<FoundRecord, { code: string }> | { code: RowError['code']; field: string; row?: number }

const errorOf = ({ columnOf }: CheckScope, kind: RecordKind, { code, field, row }: Extract<Answer, { code: string }>): RowError => ({
  code,
  column: columnOf(kind, field),
  ...(row === undefined ? {} : { row }),
})

async function claimed(
  scope: CheckScope,
  kind: RecordKind,
  batch: readonly Staged[],
  found: ReadonlyMap<number, FoundRecord>,
  allHaveKeys: boolean,
): Promise<Map<number, Answer>> {
  const claims = [...found].flatMap(([seq, one]) => ('id' in one && !(allHaveKeys && one.isSure) ? [{ seq, id: one.id }] : []))
  const others = await claimRecords(scope, kind, claims)
  const answers = new Map<number, Answer>(found)
  for (const { seq } of batch) {
    const [one, row] = [found.get(seq), others.get(seq)]
    if (!one || !('id' in one) || row === undefined) continue
    if (one.isGuess) answers.delete(seq)
    else answers.set(seq, { code: 'key_of_another_record', field: 'externalId', row })
  }
  return answers
}
