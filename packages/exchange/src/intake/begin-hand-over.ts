import type { Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { imports } from '@treppenhaus/db/schema/imports'
import type { ImportState } from '@treppenhaus/domain/import'
import { and, desc, eq, gt, isNotNull, not, notInArray, sql } from 'drizzle-orm'
import { requestWork } from '../request-work.ts'
import { createImport, type HandOver, type ReceivedFile } from './create-import.ts'
import type { Inspected } from './inspect-import.ts'

/**
 * A file that goes its way by itself: checked, then run; see the worker. The same content twice within a day is the same import, unless
 * nothing came of the first. Whoever calls it has locked the hand-over.
 * @returns `again`: the file is not needed, and `id` is the import that has it already
 */
export async function beginHandOver(
  tx: Tx,
  handOver: HandOver,
  file: ReceivedFile,
  inspected: Inspected,
  accountId: string | null,
): Promise<{ id: string; state: ImportState; again: boolean }> {
  const same = await sameToday(tx, handOver.id, file.sha256)
  if (same) return { ...same, again: true }
  await createImport(tx, file, inspected, { accountId, handOver })
  if (inspected.problem) {
    await outbox.append(tx, 'import.finished.v1', { importId: file.id }, accountId)
    return { id: file.id, state: 'failed', again: false }
  }
  await requestWork(tx, file.id, 'check', accountId)
  return { id: file.id, state: 'checking', again: false }
}

async function sameToday(tx: Tx, handOverId: string, sha256: string) {
  const nothing: ImportState[] = ['failed', 'discarded', 'rolled_back']
  const stopped = and(eq(imports.state, 'checked'), isNotNull(imports.finishedAt))!
  const isSame = and(eq(imports.handOverId, handOverId), eq(imports.sha256, sha256), notInArray(imports.state, nothing), not(stopped))
  const [row] = await tx
    .select({ id: imports.id, state: imports.state })
    .from(imports)
    .where(and(isSame, gt(imports.createdAt, sql`now() - interval '1 day'`)))
    .orderBy(desc(imports.createdAt))
    .limit(1)
  return row
}
