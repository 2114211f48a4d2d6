import type { Organization } from '@treppenhaus/db/organization'
import { inspectImport } from '@treppenhaus/exchange/intake/inspect-import'
import type { Storage } from '@treppenhaus/files/open-storage'
import { withFile } from './kept-file.ts'

/** Looked up in the file itself, which holds people's data: nothing of it is kept beside it. */
export async function readTable(organization: Organization, storage: Storage, id: string) {
  const row = await withFile(organization, storage, id)
  const { table } = await inspectImport(organization, storage, row, row.dialect && { format: row.format, dialect: row.dialect })
  return table
}
