import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { SourceFile } from '../../source-file.ts'
import { UnreadableFile } from '../../unreadable-file.ts'

const MOST_ENTRIES = 10_000
const LARGEST_WHOLE = 1024 * 1024 * 1024
/** Text packs well, a thousandfold is a trap. Small entries do no harm. */
const HIGHEST_RATIO = 200
const SMALL = 1024 * 1024
const LINK = 0o120000
const KIND = 0o170000

/** The files of an archive by their path inside it. */
export type OpenZip = {
  names: readonly string[]
  sizeOf: (name: string) => number
  open: (name: string) => Promise<Readable>
  close: () => Promise<void>
}

/**
 * An archive in a temporary file. Its entries are looked at before any is read: none may lead out of it, be a link, or unpack to more
 * than it should. Nothing is ever written under a name of the archive.
 * @throws UnreadableFile
 */
export async function openZip(file: SourceFile): Promise<OpenZip> {
  const folder = await mkdtemp(path.join(tmpdir(), 'treppenhaus-zip-'))
  const forget = () => rm(folder, { recursive: true, force: true })
  try {
    const copy = path.join(folder, 'archive')
    await pipeline(file.open(), createWriteStream(copy, { mode: 0o600 }))
    const zip = await openPromise(copy, { lazyEntries: true, autoClose: false, strictFileNames: true })
    const entries = await checked(zip, file.size).catch((error: unknown) => {
      zip.close()
      throw error
    })
    return {
      names: [...entries.keys()],
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      open: async (name) => (await zip.openReadStreamPromise(entries.get(name)!)) as Readable,
      close: async () => {
        zip.close()
        await forget()
      },
    }
  } catch (error) {
    await forget()
    throw error instanceof UnreadableFile ? error : new UnreadableFile({ code: unsafeName(error) ? 'zip_unsafe' : 'not_this_format' })
  }
}

async function checked(zip: ZipFile, packedSize: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let [whole, packed, count] = [0, 0, 0]
  for await (const entry of zip.eachEntry()) {
    if (++count > MOST_ENTRIES) throw new UnreadableFile({ code: 'zip_too_large' })
    whole += entry.uncompressedSize
    packed += entry.compressedSize
    if (whole > LARGEST_WHOLE) throw new UnreadableFile({ code: 'zip_too_large' })
    // Entries that share the same bytes say that they are more than the archive is.
    const isTrap = entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * HIGHEST_RATIO
    if (isTrap || packed > packedSize) throw new UnreadableFile({ code: 'zip_unsafe', detail: entry.fileName })
    const isLink = ((entry.externalFileAttributes >>> 16) & KIND) === LINK
    if (isLink || entry.isEncrypted() || entries.has(entry.fileName))
      throw new UnreadableFile({ code: 'zip_unsafe', detail: entry.fileName })
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
  }
  return entries
}

/** What the library says of a path that leads out of the archive. */
const unsafeName = (error: unknown) => error instanceof Error && /absolute path|relative path|invalid characters/.test(error.message)
