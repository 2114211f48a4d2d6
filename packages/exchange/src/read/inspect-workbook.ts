import type { Dialect } from '@treppenhaus/domain/import'
import type { SourceFile } from '../source-file.ts'
import { inspectTable } from './inspect-table.ts'
import { germanDialect, type Inspection } from './inspection.ts'
import { openWorkbook, partOf } from './workbook/open-workbook.ts'
import { sheetRows } from './workbook/sheet-rows.ts'

const ROWS = 60

export async function inspectWorkbook(file: SourceFile, chosen?: Dialect): Promise<Inspection> {
  const workbook = await openWorkbook(file)
  try {
    const { sheets, zip } = workbook
    const sheet = sheets.find(({ name }) => name === chosen?.sheet) ?? sheets[0]!
    const rows: string[][] = []
    for await (const row of sheetRows(workbook, await partOf(zip, sheet.path), chosen?.decimal ?? germanDialect.decimal))
      if (rows.push(row) >= ROWS) break
    const width = Math.max(0, ...rows.map((row) => row.length))
    const padded = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
    const known = { ...germanDialect, sheet: sheet.name }
    return {
      format: 'xlsx',
      ...inspectTable(padded, known, chosen && { ...chosen, sheet: sheet.name }),
      sheets: sheets.map(({ name }) => name),
    }
  } finally {
    await workbook.zip.close()
  }
}
