import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import type { FileKind } from '@treppenhaus/db/schema/files'
import type { Actor } from '@treppenhaus/domain/policy'
import { cleanName } from '@treppenhaus/files/clean-name'
import { type Storage, StorageFullError } from '@treppenhaus/files/open-storage'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../../../errors.ts'
import { addFile } from '../repository.ts'
import { fileLinks } from '../service.ts'
import { sniffContent, type Sniffed } from './sniff-content.ts'

/** What was stored, before there is a row for it. The variant is `original`: the worker makes `full` and `thumb` of it. */
export type StoredUpload = { id: string; kind: FileKind; mediaType: string; name: string; size: number; sha256: string }

/**
 * Stores an upload completely or not at all.
 * @param spool an object store wants to know the size first: the content waits in a temporary file
 * @throws Refusal 413, 415, 507
 */
export async function storeUpload(
  storage: Storage,
  { slug }: Organization,
  upload: { stream: Readable; name: string | undefined },
  spool: boolean,
): Promise<StoredUpload> {
  const sniffed = await sniffContent(upload.stream)
  const id = randomUUID()
  const hash = createHash('sha256')
  const counted = { size: 0 }
  const target = { organization: slug, id, variant: 'original' }
  const content = Readable.from(measured(sniffed, hash, counted), { objectMode: false })
  try {
    if (spool) await putSpooled(content, (file) => storage.put(target, createReadStream(file), counted.size))
    else await storage.put(target, content)
  } catch (error) {
    if (error instanceof StorageFullError) throw new Refusal('storage_full')
    throw refusalIn(error) ?? error
  }
  const { kind, mediaType } = sniffed
  return { id, kind, mediaType, name: cleanName(upload.name), size: counted.size, sha256: hash.digest('hex') }
}

async function* measured(
  { content, limit }: Sniffed,
  hash: ReturnType<typeof createHash>,
  counted: { size: number },
): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    counted.size += chunk.length
    if (counted.size > limit) throw new Refusal('too_large')
    hash.update(chunk)
    yield chunk
  }
}

async function putSpooled(content: Readable, put: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-upload-'))
  try {
    const file = path.join(folder, 'upload')
    await pipeline(content, createWriteStream(file, { mode: 0o600 }))
    await put(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The storage library wraps what made the stream break off. */
function refusalIn(error: unknown): Refusal | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof Refusal) return cause
  return undefined
}

/** The row and the event for the worker. @param linkId set when it came through a signed link */
export async function registerUpload(organization: Organization, tx: Tx, actor: Actor, linkId: string | null, upload: StoredUpload) {
  const uploader = { uploadedByAccountId: actor.accountId, uploadedByOrderLinkId: linkId }
  const facts = await addFile(tx, { ...upload, ...uploader })
  await outbox.append(tx, 'file.uploaded.v1', { fileId: upload.id }, actor.accountId)
  return fileLinks(organization, actor)(facts)
}
