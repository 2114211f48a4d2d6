import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { imports } from '@treppenhaus/db/schema/imports'
import type { ImportWork } from '@treppenhaus/domain/import'
import { eq, sql } from 'drizzle-orm'

/** What the row says from now on; the worker finds it so and only says how it ended. */
const begun = {
  check: { state: 'checking', counts: null, problem: null, checkedAt: null, total: null, done: 0 },
  run: { state: 'running', problem: null, pauseRequested: false, startedAt: sql`coalesce(${imports.startedAt}, now())` },
  roll_back: { state: 'rolling_back', problem: null, pauseRequested: false, total: null, done: 0 },
} as const satisfies Record<ImportWork, object>

/**
 * Asks the worker for a step. Whoever calls it has locked the row and found that the step is allowed.
 * @param accountId nobody: it goes on by itself
 * @throws unique violation of `imports_running` while another import runs
 */
export async function requestWork(tx: Tx, importId: string, work: ImportWork, accountId: string | null): Promise<void> {
  await tx
    .update(imports)
    .set({ ...begun[work], version: sql`${imports.version} + 1` })
    .where(eq(imports.id, importId))
  await outbox.append(tx, 'import.work-requested.v1', { importId, work }, accountId)
}
