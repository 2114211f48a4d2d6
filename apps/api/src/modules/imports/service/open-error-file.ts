import type { Organization } from '@treppenhaus/db/organization'
import { errorWords } from '@treppenhaus/exchange/error-words/error-words'
import { errorFile, type RowWithErrors } from '@treppenhaus/exchange/read/error-file'
import { germanDialect } from '@treppenhaus/exchange/read/inspection'
import { storedSource } from '@treppenhaus/exchange/stored-source'
import type { Storage } from '@treppenhaus/files/open-storage'
import type { Readable } from 'node:stream'
import { localeOf } from '../repository/imports.ts'
import { findErrorRows } from '../repository/records.ts'
import { withFile } from './kept-file.ts'

const ROWS = 500

/** The rows with errors in the file's own columns, to be mended and sent again, with the reasons in the reader's language. */
export async function openErrorFile(
  organization: Organization,
  storage: Storage,
  id: string,
  accountId: string,
): Promise<{ name: string; content: Readable }> {
  const row = await withFile(organization, storage, id)
  const words = errorWords(await localeOf(organization.db, accountId))
  const given = { format: row.format, dialect: row.dialect ?? germanDialect }
  const content = errorFile(storedSource(storage, organization.slug, row), given, errorRows(organization, id), words)
  return { name: `${row.fileName.replace(/\.[^.]*$/, '')}-${words.fileEnding}.csv`, content }
}

/** Some at a time, so that a file of nothing but errors is no burden. */
async function* errorRows({ db }: Organization, id: string): AsyncGenerator<RowWithErrors> {
  let after = 0
  while (true) {
    const rows = await findErrorRows(db, id, after, ROWS)
    yield* rows
    if (rows.length < ROWS) return
    after = rows.at(-1)!.row
  }
}
