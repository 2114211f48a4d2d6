import type { Dialect } from '@treppenhaus/domain/import'
import type { SourceFile } from '../../source-file.ts'
import { UnreadableFile } from '../../unreadable-file.ts'
import { openWorkbook, partOf } from './open-workbook.ts'
import { sheetRows } from './sheet-rows.ts'

/** The rows of one sheet of a workbook, the first one where none is named. */
export async function* workbookRows(file: SourceFile, { sheet, decimal }: Pick<Dialect, 'sheet' | 'decimal'>): AsyncGenerator<string[]> {
  const workbook = await openWorkbook(file)
  try {
    const { sheets, zip } = workbook
    const chosen = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet)
    if (!chosen) throw new UnreadableFile({ code: 'not_this_format', detail: sheet ?? '' })
    yield* sheetRows(workbook, await partOf(zip, chosen.path), decimal)
  } finally {
    await workbook.zip.close()
  }
}
