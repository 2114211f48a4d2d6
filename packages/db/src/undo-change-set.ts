import type { LeftChange } from '@treppenhaus/domain/record-kinds'
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Organization, Tx } from './organization.ts'
import { recordAs } from './record-history.ts'
import { changeSets, recordChanges } from './schema/record-changes.ts'
import { transaction } from './transaction.ts'
import { type Change, undoChanges } from './undo-changes.ts'

type Step = { changes: number; restored: number; left: LeftChange[]; isOver: boolean }

/**
 * Takes back what was changed together, in short transactions from the last change to the first. It can be stopped or killed anywhere and
 * called again; then it goes on where it was.
 * @param batch changes in one transaction
 * @param onProgress told after each of them how many changes it took
 * @returns what could not be taken back, also by calls before
 */
export async function undoChangeSet(
  organization: Organization,
  changeSetId: string,
  accountId: string | null,
  { batch = 1_000, stopped = () => false, onProgress = async () => {} }: UndoOptions = {},
): Promise<{ restored: number; left: LeftChange[] }> {
  let restored = 0
  while (!stopped()) {
    const step = await transaction(organization, (tx) => undoStep(tx, changeSetId, accountId, batch))
    restored += step.restored
    await onProgress(step.changes)
    if (step.isOver) break
  }
  const [set] = await organization.db.select({ left: changeSets.left }).from(changeSets).where(eq(changeSets.id, changeSetId))
  return { restored, left: set?.left ?? [] }
}

export type UndoOptions = { batch?: number; stopped?: () => boolean; onProgress?: (changes: number) => Promise<void> }

/** The same for a small set within one transaction, whose caller decides what is to become of it when something stays. */
export async function undoAtOnce(tx: Tx, changeSetId: string, accountId: string | null): Promise<LeftChange[]> {
  return (await undoStep(tx, changeSetId, accountId, Number.MAX_SAFE_INTEGER)).left
}

async function undoStep(tx: Tx, changeSetId: string, accountId: string | null, batch: number): Promise<Step> {
  const [set] = await tx.select().from(changeSets).where(eq(changeSets.id, changeSetId)).for('update')
  if (!set || set.undoneAt) return { changes: 0, restored: 0, left: [], isOver: true }
  const changes = await readChanges(tx, changeSetId, set.undoneFrom, batch)
  await recordAs(tx, accountId)
  const left = await undoChanges(tx, changes)
  const isOver = changes.length < batch
  await tx
    .update(changeSets)
    .set({
      undoneFrom: changes.at(-1)?.seq ?? set.undoneFrom,
      left: sql`${changeSets.left} || ${JSON.stringify(left)}::jsonb`,
      ...(isOver && { undoneAt: sql`now()`, undoneByAccountId: accountId }),
    })
    .where(eq(changeSets.id, changeSetId))
  return { changes: changes.length, restored: changes.length - left.length, left, isOver }
}

const readChanges = (tx: Tx, changeSetId: string, from: number | null, batch: number): Promise<Change[]> =>
  tx
    .select()
    .from(recordChanges)
    .where(and(eq(recordChanges.changeSetId, changeSetId), from === null ? undefined : lt(recordChanges.seq, from)))
    .orderBy(desc(recordChanges.seq))
    .limit(Math.min(batch, 1_000_000))
