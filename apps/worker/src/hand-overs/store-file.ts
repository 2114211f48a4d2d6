import { MAX_FILE_BYTES } from '@treppenhaus/exchange/source-file'
import type { ReceivedFile } from '@treppenhaus/exchange/intake/create-import'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { cleanName } from '@treppenhaus/files/clean-name'
import type { Storage } from '@treppenhaus/files/open-storage'
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'

/**
 * Stores a taken file as the file of an import, in constant memory.
 * @returns null where it is empty, too large, or no file at all
 */
export async function storeFile(
  storage: Storage,
  organization: string,
  { path, importId, name }: { path: string; importId: string; name: string },
): Promise<ReceivedFile | null> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const stat = await handle.stat()
    if (!stat.isFile() || stat.size === 0 || stat.size > MAX_FILE_BYTES) return null
    const hash = createHash('sha256')
    async function* content() {
      for await (const chunk of handle.createReadStream({ autoClose: false, end: stat.size - 1 }) as AsyncIterable<Buffer>) {
        hash.update(chunk)
        yield chunk
      }
    }
    await storage.put(storedImport(organization, importId), Readable.from(content(), { objectMode: false }), stat.size)
    return { id: importId, fileName: cleanName(name) || 'import', fileSize: stat.size, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}
