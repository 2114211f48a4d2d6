import type { Tx } from '@treppenhaus/db/organization'
import { type ImportOptions, noOptions } from '@treppenhaus/domain/import'
import { insertImport } from '../repository/imports.ts'
import type { Inspected } from './inspect-file.ts'
import type { ReceivedFile } from './receive-file.ts'

type Origin = { accountId: string | null; handOver?: { id: string; options: ImportOptions } }

/** A file that cannot be read gets a row too: the history says why nothing came of it. */
export async function createImport(tx: Tx, file: ReceivedFile, inspected: Inspected, { accountId, handOver }: Origin): Promise<void> {
  const { format, dialect, mapping, problem } = inspected
  await insertImport(tx, {
    id: file.id,
    fileName: file.fileName,
    fileSize: file.fileSize,
    sha256: file.sha256,
    format,
    dialect,
    mapping,
    problem,
    state: problem ? 'failed' : 'uploaded',
    options: handOver?.options ?? noOptions,
    handOverId: handOver?.id ?? null,
    createdByAccountId: accountId,
    ...(problem && { finishedAt: new Date() }),
  })
}
