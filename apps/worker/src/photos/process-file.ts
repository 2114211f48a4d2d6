import type { Organization } from '@treppenhaus/db/organization'
import { type FileRefusal, files } from '@treppenhaus/db/schema/files'
import { FileMissingError, type Storage } from '@treppenhaus/files/open-storage'
import { and, eq, sql } from 'drizzle-orm'
import { buffer } from 'node:stream/consumers'
import { isReadablePdf } from './readable-pdf.ts'
import type { RunPicture } from './run-picture.ts'

export type FileWork = { storage: Storage; runPicture: RunPicture }

type Done =
  | { state: 'ready'; mediaType: string; size: number; width: number | null; height: number | null }
  | { state: 'refused'; refusal: FileRefusal }

/**
 * Takes an upload out of quarantine: keeps what is safe to show and nothing else, and removes the original. Safe to repeat: the original
 * goes last.
 */
export async function processFile({ storage, runPicture }: FileWork, organization: Organization, fileId: string): Promise<void> {
  const { db, slug } = organization
  const original = { organization: slug, id: fileId, variant: 'original' }
  const [file] = await db.select().from(files).where(eq(files.id, fileId))
  if (file?.state === 'quarantined') {
    const bytes = await readOriginal(storage, original)
    const done =
      file.kind === 'pdf' ? await keepPdf(storage, original, bytes) : await keepPicture(storage, original, await runPicture(bytes))
    await db
      .update(files)
      .set({ ...done, processedAt: sql`now()` })
      .where(and(eq(files.id, fileId), eq(files.state, 'quarantined')))
    organization.wakeRelay() // pages that wait for it look again
  }
  await storage.delete(original)
}

type Stored = { organization: string; id: string; variant: string }

async function readOriginal(storage: Storage, original: Stored): Promise<Buffer> {
  try {
    return await buffer(await storage.get(original))
  } catch (error) {
    if (error instanceof FileMissingError) return Buffer.alloc(0)
    throw error
  }
}

async function keepPdf(storage: Storage, original: Stored, bytes: Buffer): Promise<Done> {
  if (!isReadablePdf(bytes)) return { state: 'refused', refusal: 'unreadable' }
  await storage.put({ ...original, variant: 'full' }, bytes)
  return { state: 'ready', mediaType: 'application/pdf', size: bytes.length, width: null, height: null }
}

async function keepPicture(storage: Storage, original: Stored, result: Awaited<ReturnType<RunPicture>>): Promise<Done> {
  if (!result.ok) return { state: 'refused', refusal: result.refusal }
  const { full, thumb, width, height } = result.picture
  await storage.put({ ...original, variant: 'full' }, full)
  await storage.put({ ...original, variant: 'thumb' }, thumb)
  return { state: 'ready', mediaType: 'image/jpeg', size: full.length, width, height }
}
