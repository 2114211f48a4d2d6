import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { handOvers, imports } from '@treppenhaus/db/schema/imports'
import { transaction } from '@treppenhaus/db/transaction'
import { requestWork } from '@treppenhaus/exchange/request-work'
import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'

/** Its dry run is over, or the file turned out not to be readable, and nobody was told yet. */
const isWaiting = and(inArray(imports.state, ['checked', 'failed']), isNull(imports.finishedAt))

/**
 * After the dry run of a hand-over: the run begins by itself where nothing speaks against it, else whoever gets the report is told. An
 * import made by hand waits for its person. Safe to call again.
 */
export const goOn = (organization: Organization, importId: string): Promise<void> =>
  transaction(organization, async (tx) => {
    const waits = and(eq(imports.id, importId), isWaiting)
    const [row] = await tx.select().from(imports).where(waits).for('update')
    if (row?.handOverId == null) return
    const [handOver] = await tx.select().from(handOvers).where(eq(handOvers.id, row.handOverId))
    const hasErrors = (row.counts?.errorRows ?? 0) > 0
    const mayRun = row.state === 'checked' && !row.problem && (!hasErrors || handOver?.onErrors === 'skip')
    if (!mayRun) return stop(tx, importId)
    if (!(await anotherRuns(tx, importId))) await requestWork(tx, importId, 'run', null)
  })

/** It ends here, unless a person mends it and goes on. */
async function stop(tx: Tx, importId: string): Promise<void> {
  await tx
    .update(imports)
    .set({ finishedAt: sql`now()`, version: sql`${imports.version} + 1` })
    .where(eq(imports.id, importId))
  await outbox.append(tx, 'import.finished.v1', { importId })
}

/** Then it waits; the index that allows one of them makes sure where two begin at once. */
const anotherRuns = async (tx: Tx, importId: string): Promise<boolean> =>
  (await tx.$count(imports, and(ne(imports.id, importId), sql`${imports.state} in ('running', 'paused', 'rolling_back')`))) > 0

/** Those that had to wait for another import, the oldest first. */
export async function goOnWaiting(organization: Organization): Promise<void> {
  const waiting = await organization.db
    .select({ id: imports.id })
    .from(imports)
    .where(and(isWaiting, isNotNull(imports.handOverId)))
    .orderBy(imports.createdAt)
  for (const { id } of waiting) await goOn(organization, id)
}
