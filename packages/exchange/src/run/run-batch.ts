import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { recordAs } from '@treppenhaus/db/record-history'
import { importRecords, imports } from '@treppenhaus/db/schema/imports'
import { recordKinds } from '@treppenhaus/domain/record-kinds'
import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm'
import { countRecords } from '../check/count-records.ts'
import type { PortfolioFields } from '../records/portfolio-fields.ts'
import type { Checked } from './plan-record.ts'
import { runKind } from './run-kind.ts'

/** Records taken over in one transaction: others wait for none of it long, and a crash loses little. */
export const RUN_BATCH = 500

/** `next`: where the batch after this one begins; null: the run is over or paused. */
export type Step = { next: number | null }

const { importId: _importId, row: _row, naturalKey: _naturalKey, ...columns } = getTableColumns(importRecords)

/** Takes over the records after `after`, and counts them, all or none. */
export async function runBatch(
  tx: Tx,
  fields: PortfolioFields,
  importId: string,
  { after, batch }: { after: number; batch: number },
): Promise<Step> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, importId)).for('update')
  if (row?.state !== 'running') return { next: null }
  if (row.pauseRequested) return end(tx, importId, { state: 'paused' })
  const isNext = and(eq(importRecords.importId, importId), gt(importRecords.seq, after))
  const records = (await tx.select(columns).from(importRecords).where(isNext).orderBy(asc(importRecords.seq)).limit(batch)) as Checked[]
  const last = records.at(-1)
  if (!last) {
    const counts = await countRecords({ db: tx, importId }, row.counts?.rows ?? 0)
    await outbox.append(tx, 'import.finished.v1', { importId })
    return end(tx, importId, { state: 'done', counts, done: row.total ?? row.done, finishedAt: sql`now()` })
  }
  await recordAs(tx, row.createdByAccountId, row.changeSetId)
  for (const kind of recordKinds) {
    const own = records.filter((record) => record.kind === kind)
    if (own.length > 0) await runKind(tx, { fields, options: row.options, importId }, kind, own)
  }
  await tx
    .update(imports)
    .set({ done: row.done + records.length })
    .where(eq(imports.id, importId))
  return { next: last.seq }
}

async function end(tx: Tx, importId: string, values: object): Promise<Step> {
  await tx
    .update(imports)
    .set({ ...values, pauseRequested: false, version: sql`${imports.version} + 1` })
    .where(eq(imports.id, importId))
  return { next: null }
}
