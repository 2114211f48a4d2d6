import { append } from '@treppenhaus/db/outbox'
import type { Tx } from '@treppenhaus/db/organization'
import { files } from '@treppenhaus/db/schema/files'
import type { Storage } from '@treppenhaus/files/open-storage'
import { createHash } from 'node:crypto'
import type { DemoPhoto } from './history.ts'
import { phonePhoto, variants } from './photos.ts'

/**
 * Most photos come as the worker would have left them; a `raw` one comes as the phone sent it, with its place in the EXIF block, and
 * waits for the worker, so that the stripping can be seen.
 */
export async function storePhotos(tx: Tx, storage: Storage, organization: string, photos: readonly DemoPhoto[]): Promise<void> {
  for (let at = 0; at < photos.length; at += 8) {
    const rows = await Promise.all(photos.slice(at, at + 8).map((photo) => storePhoto(storage, organization, photo)))
    await tx.insert(files).values(rows)
  }
  for (const { id, raw } of photos) if (raw) await append(tx, 'file.uploaded.v1', { fileId: id })
}

async function storePhoto(
  storage: Storage,
  organization: string,
  { id, motif, shift, at, raw }: DemoPhoto,
): Promise<typeof files.$inferInsert> {
  const row = {
    id,
    kind: 'image',
    mediaType: 'image/jpeg',
    name: `IMG_${at.toISOString().slice(0, 10).replaceAll('-', '')}_${id.slice(0, 4)}.jpg`,
    createdAt: at,
  } as const
  if (raw) {
    const original = await phonePhoto(motif, shift)
    await storage.put({ organization, id, variant: 'original' }, original)
    return { ...row, state: 'quarantined', size: original.length, sha256: sha256(original) }
  }
  const { full, thumb, width, height } = await variants(motif, shift)
  await storage.put({ organization, id, variant: 'full' }, full)
  await storage.put({ organization, id, variant: 'thumb' }, thumb)
  return { ...row, state: 'ready', size: full.length, sha256: sha256(full), width, height, processedAt: at }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
