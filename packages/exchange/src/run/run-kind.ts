import type { Tx } from '@treppenhaus/db/organization'
import type { RowError, RowErrorCode } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { readBaselines } from '../records/baselines.ts'
import { readRecords } from '../records/read-records.ts'
import { type Checked, type Plan, planRecord, type PlanScope } from './plan-record.ts'
import { writePlans } from './write-plans.ts'

type Known = Checked & { recordId: string }

/** Takes over records of one kind, as they and the records here are now; where that is not what the dry run told, the row says so. */
export async function runKind(
  tx: Tx,
  scope: PlanScope & { importId: string },
  kind: RecordKind,
  checked: readonly Checked[],
): Promise<void> {
  const records = checked.filter((record): record is Known => record.recordId !== null && record.action !== 'error')
  const ids = records.map(({ recordId }) => recordId)
  const current = await readRecords(tx, kind, ids, scope.fields.custom, true)
  const baselines = await readBaselines(tx, ids)
  const plans: Plan[] = []
  const errors: { seq: number; code: RowErrorCode }[] = []
  for (const record of records) {
    const plan = planRecord(scope, record, current.get(record.recordId), baselines.get(record.recordId) ?? {})
    if (plan) plans.push(plan)
    else errors.push({ seq: record.seq, code: 'changed_since' })
  }
  const failed = plans.length > 0 ? await writePlans(tx, kind, scope.importId, plans) : []
  errors.push(...failed.map(({ plan, code }) => ({ seq: plan.seq, code })))
  await tellDifferences(tx, scope.importId, records, plans, errors)
}

/** Writes what came otherwise than the dry run said. */
async function tellDifferences(
  tx: Tx,
  importId: string,
  records: readonly Known[],
  plans: readonly Plan[],
  errors: readonly { seq: number; code: RowErrorCode }[],
): Promise<void> {
  const before = new Map(records.map((record) => [record.seq, record]))
  const refused = new Map(errors.map(({ seq, code }) => [seq, code]))
  const different = plans
    .filter(
      ({ seq, action, changes }) =>
        !refused.has(seq) && !isDeepStrictEqual([action, changes], [before.get(seq)!.action, before.get(seq)!.changes]),
    )
    .map(({ seq, action, changes }) => ({ seq, action, changes, errors: before.get(seq)!.errors }))
  const wrong = errors.map(({ seq, code }) => {
    const error: RowError = { code, column: null }
    return { seq, action: 'error', changes: null, errors: [...(before.get(seq)!.errors ?? []), error] }
  })
  if (different.length + wrong.length === 0) return
  await tx.execute(sql`
    update import_records i set action = r.action, changes = r.changes, errors = r.errors
    from jsonb_to_recordset(${JSON.stringify([...different, ...wrong])}::jsonb) r(seq int, action text, changes jsonb, errors jsonb)
    where i.import_id = ${importId} and i.seq = r.seq`)
}
