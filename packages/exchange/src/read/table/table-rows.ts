import type { Dialect, ImportFormat } from '@treppenhaus/domain/import'
import type { SourceFile } from '../../source-file.ts'
import { bytesOf } from '../bytes-of.ts'
import { csvRows } from '../csv/csv-rows.ts'
import { workbookRows } from '../workbook/workbook-rows.ts'

/** The cells of each row as text, headings and empty rows too. */
export const tableRows = (file: SourceFile, format: ImportFormat, dialect: Dialect): AsyncGenerator<string[]> =>
  format === 'xlsx' ? workbookRows(file, dialect) : csvRows(bytesOf(file), dialect)
