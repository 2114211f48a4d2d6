import type { Organization } from '@treppenhaus/db/organization'
import type { Storage } from '@treppenhaus/files/open-storage'
import { Refusal } from '../../../errors.ts'
import { findImport } from '../repository/imports.ts'
import { inspectFile } from './inspect-file.ts'

/** Looked up in the file itself, which holds people's data: nothing of it is kept beside it. */
export async function readTable(organization: Organization, storage: Storage, id: string) {
  const row = await findImport(organization.db, id)
  if (!row) throw new Refusal('not_found')
  if (!row.isKept) throw new Refusal('file_gone')
  const { table } = await inspectFile(organization, storage, { ...row, name: row.fileName, size: row.fileSize })
  return table
}
