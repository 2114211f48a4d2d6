import type { Dialect, ImportFormat } from '@treppenhaus/domain/import'
import { MAX_FILE_BYTES, type SourceFile } from '../source-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { formatOf } from './format-of.ts'
import { inspectCsv } from './inspect-csv.ts'
import { inspectWorkbook } from './inspect-workbook.ts'
import { germanDialect, type Inspection } from './inspection.ts'

/**
 * Finds out by its content what a file is and how it is written.
 * @param chosen what a person has said of it already: headings and sample are those one gets by it
 * @throws UnreadableFile where it is nothing that we read
 */
export async function inspectFile(file: SourceFile, chosen: { format?: ImportFormat; dialect?: Dialect } = {}): Promise<Inspection> {
  if (file.size > MAX_FILE_BYTES) throw new UnreadableFile({ code: 'file_too_large' })
  if (file.size === 0) throw new UnreadableFile({ code: 'file_empty' })
  const format = chosen.format ?? (await formatOf(file))
  if (format === 'csv') return inspectCsv(file, chosen.dialect)
  if (format === 'xlsx') return inspectWorkbook(file, chosen.dialect)
  return { format, dialect: germanDialect, headings: [], sample: [], sheets: [] }
}
