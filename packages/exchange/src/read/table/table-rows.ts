import type { Dialect, ImportFormat } from '@treppenhaus/domain/import'
import type { SourceFile } from '../../source-file.ts'
import { bytesOf } from '../bytes-of.ts'
import { csvRows } from '../csv/csv-rows.ts'

/** The cells of each row as text, headings and empty rows too. */
export async function* tableRows(file: SourceFile, format: ImportFormat, dialect: Dialect): AsyncGenerator<string[]> {
  if (format === 'csv') yield* csvRows(bytesOf(file), dialect)
}
