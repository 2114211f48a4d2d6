import type { Tx } from '@treppenhaus/db/organization'
import { type handOvers, imports } from '@treppenhaus/db/schema/imports'
import { noOptions } from '@treppenhaus/domain/import'
import type { Inspected } from './inspect-import.ts'

/** A file in the storage, before there is a row for it. */
export type ReceivedFile = { id: string; fileName: string; fileSize: number; sha256: string }
export type HandOver = Pick<typeof handOvers.$inferSelect, 'id' | 'options' | 'onErrors'>

/**
 * A file that cannot be read gets a row too: the history says why nothing came of it.
 * @param accountId who brought it; null: it lay in a watched folder
 */
export async function createImport(
  tx: Tx,
  { id, fileName, fileSize, sha256 }: ReceivedFile,
  { format, dialect, mapping, problem }: Inspected,
  { accountId, handOver }: { accountId: string | null; handOver?: HandOver },
): Promise<void> {
  const file = { id, fileName, fileSize, sha256, format, dialect, mapping, problem }
  const options = handOver ? { ...handOver.options, skipErrors: handOver.onErrors === 'skip' } : noOptions
  const failed = problem ? { state: 'failed' as const, finishedAt: new Date() } : { state: 'uploaded' as const }
  await tx.insert(imports).values({ ...file, ...failed, options, handOverId: handOver?.id ?? null, createdByAccountId: accountId })
}
