import type { Organization, Tx } from '@treppenhaus/db/organization'
import { importRecords, imports } from '@treppenhaus/db/schema/imports'
import { changeSets } from '@treppenhaus/db/schema/record-changes'
import { transaction } from '@treppenhaus/db/transaction'
import { and, asc, eq, gt, isNotNull, ne } from 'drizzle-orm'
import { readPortfolioFields } from '../records/portfolio-fields.ts'
import { requestWork } from '../request-work.ts'
import { RUN_BATCH, runBatch } from './run-batch.ts'

/**
 * Takes over what the dry run found, from where a run before was paused, stopped or killed.
 * @param stopped whether this process is to end
 * @param batch records in one transaction
 * @returns false where something is left to do for somebody else
 */
export async function runImport(
  organization: Organization,
  importId: string,
  stopped: () => boolean = () => false,
  batch = RUN_BATCH,
): Promise<boolean> {
  let next = await transaction(organization, (tx) => begin(tx, importId))
  const fields = await readPortfolioFields(organization.db)
  while (next !== null) {
    if (stopped()) return false
    const after = next
    next = (await transaction(organization, (tx) => runBatch(tx, fields, importId, { after, batch }))).next
  }
  return true
}

/** @returns the place after which the run goes on; null where there is nothing to run */
async function begin(tx: Tx, importId: string): Promise<number | null> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, importId)).for('update')
  if (row?.state !== 'running') return null
  if (row.done === 0 && (await isStale(tx, row))) {
    await requestWork(tx, importId, 'check', row.createdByAccountId)
    return null
  }
  const isRefused = (row.problem?.code === 'many_ends' && !row.options.manyEnds) || (hasErrors(row.counts) && !row.options.skipErrors)
  if (isRefused && row.done === 0) {
    await tx
      .update(imports)
      .set({ state: 'checked', version: row.version + 1 })
      .where(eq(imports.id, importId))
    return null
  }
  if (row.changeSetId === null) {
    const [made] = await tx.insert(changeSets).values({ origin: 'import', accountId: row.createdByAccountId }).returning()
    await tx.update(imports).set({ changeSetId: made!.id }).where(eq(imports.id, importId))
  }
  if (row.done === 0) return -1
  const [last] = await tx
    .select({ seq: importRecords.seq })
    .from(importRecords)
    .where(eq(importRecords.importId, importId))
    .orderBy(asc(importRecords.seq))
    .offset(row.done - 1)
    .limit(1)
  return last?.seq ?? null
}

/** Another import came between the dry run and this: what a person saw is not so any more, and is worked out anew for them. */
const isStale = async (tx: Tx, { id, checkedAt }: typeof imports.$inferSelect): Promise<boolean> =>
  checkedAt !== null &&
  (await tx.$count(imports, and(ne(imports.id, id), gt(imports.finishedAt, checkedAt), isNotNull(imports.changeSetId)))) > 0

const hasErrors = (counts: typeof imports.$inferSelect.counts) => (counts?.errorRows ?? 0) > 0
