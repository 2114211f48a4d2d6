import type { Organization } from '@treppenhaus/db/organization'
import type { ReceivedFile } from '@treppenhaus/exchange/intake/create-import'
import { MAX_FILE_BYTES } from '@treppenhaus/exchange/source-file'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { cleanName } from '@treppenhaus/files/clean-name'
import { type Storage, StorageFullError } from '@treppenhaus/files/open-storage'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../../../errors.ts'

/**
 * Stores a file completely or not at all, without holding it in memory.
 * @param spool an object store wants to know the size first: the content waits in a temporary file
 * @throws Refusal 400 `file_empty`, 413 `file_too_large`, 507
 */
export async function receiveFile(
  storage: Storage,
  { slug }: Organization,
  upload: { stream: Readable; name: string | undefined },
  spool: boolean,
): Promise<ReceivedFile> {
  const id = randomUUID()
  const hash = createHash('sha256')
  const counted = { size: 0 }
  const target = storedImport(slug, id)
  const content = Readable.from(measured(upload.stream, hash, counted), { objectMode: false })
  try {
    if (spool) await putSpooled(content, (file) => storage.put(target, createReadStream(file), counted.size))
    else await storage.put(target, content)
  } catch (error) {
    if (error instanceof StorageFullError) throw new Refusal('storage_full')
    throw refusalIn(error) ?? error
  }
  return { id, fileName: cleanName(upload.name) || 'import', fileSize: counted.size, sha256: hash.digest('hex') }
}

async function* measured(content: Readable, hash: ReturnType<typeof createHash>, counted: { size: number }): AsyncGenerator<Buffer> {
  for await (const chunk of content as AsyncIterable<Buffer>) {
    counted.size += chunk.length
    if (counted.size > MAX_FILE_BYTES) throw new Refusal('file_too_large')
    hash.update(chunk)
    yield chunk
  }
  if (counted.size === 0) throw new Refusal('file_empty')
}

async function putSpooled(content: Readable, put: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-import-'))
  try {
    const file = path.join(folder, 'file')
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
