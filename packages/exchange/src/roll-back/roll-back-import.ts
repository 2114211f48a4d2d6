import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { importConflicts, imports } from '@treppenhaus/db/schema/imports'
import { recordChanges } from '@treppenhaus/db/schema/record-changes'
import { transaction } from '@treppenhaus/db/transaction'
import { undoChangeSet } from '@treppenhaus/db/undo-change-set'
import { and, eq, sql } from 'drizzle-orm'
import { detachFiles } from '../attach/detach-files.ts'
import { tellLeft } from './tell-left.ts'

/** Changes taken back in one transaction. */
const BATCH = 1_000

/**
 * Takes an import back, from where it was stopped or killed. What was changed since, or is used by now, stays and is told.
 * @returns false where something is left to do for somebody else
 */
export async function rollBackImport(organization: Organization, importId: string, stopped: () => boolean = () => false): Promise<boolean> {
  const { db } = organization
  const [row] = await db.select().from(imports).where(eq(imports.id, importId))
  if (row?.state !== 'rolling_back') return true
  await detachFiles(organization, importId)
  if (row.changeSetId) {
    const total = row.total ?? (await db.$count(recordChanges, eq(recordChanges.changeSetId, row.changeSetId)))
    await db.update(imports).set({ total }).where(eq(imports.id, importId))
    const { left } = await undoChangeSet(organization, row.changeSetId, row.createdByAccountId, {
      batch: BATCH,
      stopped,
      onProgress: async (changes) => {
        const done = sql`least(${imports.done} + ${changes}, ${imports.total})`
        await db.update(imports).set({ done }).where(eq(imports.id, importId))
      },
    })
    if (stopped()) return false
    await tellLeft(db, importId, left)
  }
  await transaction(organization, (tx) => finish(tx, importId))
  return true
}

async function finish(tx: Tx, importId: string): Promise<void> {
  await tx
    .update(importConflicts)
    .set({ state: 'gone', decidedAt: sql`now()` })
    .where(and(eq(importConflicts.importId, importId), eq(importConflicts.state, 'open')))
  const isRollingBack = and(eq(imports.id, importId), eq(imports.state, 'rolling_back'))
  const values = { state: 'rolled_back' as const, finishedAt: sql`now()`, version: sql`${imports.version} + 1` }
  const ended = await tx.update(imports).set(values).where(isRollingBack).returning({ id: imports.id })
  if (ended.length > 0) await outbox.append(tx, 'import.finished.v1', { importId })
}
