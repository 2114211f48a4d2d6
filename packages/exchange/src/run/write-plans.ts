import type { Tx } from '@treppenhaus/db/organization'
import type { RowErrorCode } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { writeBaselines } from '../records/baselines.ts'
import { changeRecords, createRecords } from '../records/write-records.ts'
import { errorCodeOf } from './error-code-of.ts'
import type { Plan } from './plan-record.ts'
import { writeConflicts } from './write-conflicts.ts'

export type Failed = { plan: Plan; code: RowErrorCode }

/**
 * Writes a batch of one kind. What a rule of the database refuses, because somebody changed something since the dry run, is found by
 * halves; the others are written.
 */
export async function writePlans(tx: Tx, kind: RecordKind, importId: string, plans: readonly Plan[]): Promise<Failed[]> {
  const failed = await writeHalves(tx, kind, importId, plans)
  if (failed.length === 0 || failed.length === plans.length) return failed
  return writeHalves(
    tx,
    kind,
    importId,
    failed.map(({ plan }) => plan),
  ) // some had to wait for others
}

async function writeHalves(tx: Tx, kind: RecordKind, importId: string, plans: readonly Plan[]): Promise<Failed[]> {
  try {
    await tx.transaction((savepoint) => write(savepoint, kind, importId, plans))
    return []
  } catch (error) {
    const code = errorCodeOf(error)
    if (!code) throw error
    if (plans.length === 1) return [{ plan: plans[0]!, code }]
    const half = Math.ceil(plans.length / 2)
    const first = await writeHalves(tx, kind, importId, plans.slice(0, half))
    return [...first, ...(await writeHalves(tx, kind, importId, plans.slice(half)))]
  }
}

async function write(tx: Tx, kind: RecordKind, importId: string, plans: readonly Plan[]): Promise<void> {
  const records = (how: 'create' | 'change') => plans.flatMap(({ write: one }) => (one?.how === how ? [one.record] : []))
  await changeRecords(tx, kind, records('change'))
  await createRecords(tx, kind, records('create'))
  await writeBaselines(tx, kind, plans.map(({ id, baseline }) => ({ id, fields: baseline }))) // prettier-ignore
  await writeConflicts(tx, kind, importId, plans)
}
