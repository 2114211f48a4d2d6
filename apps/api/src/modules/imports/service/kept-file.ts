import type { Organization } from '@treppenhaus/db/organization'
import { storedImport } from '@treppenhaus/exchange/stored-import'
import { FileMissingError, type Storage } from '@treppenhaus/files/open-storage'
import { Refusal } from '../../../errors.ts'
import { type DetailRow, findImport } from '../repository/imports.ts'

/**
 * An import whose file is there.
 * @throws Refusal 404, 409 `file_gone` after 30 days
 */
export async function withFile({ db, slug }: Organization, storage: Storage, id: string): Promise<DetailRow> {
  const row = await findImport(db, id)
  if (!row) throw new Refusal('not_found')
  try {
    const content = await storage.get(storedImport(slug, id))
    content.destroy()
  } catch (error) {
    throw error instanceof FileMissingError ? new Refusal('file_gone') : error
  }
  return row
}
