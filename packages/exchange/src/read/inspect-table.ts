import type { Dialect } from '@treppenhaus/domain/import'
import { UnreadableFile } from '../unreadable-file.ts'
import { guessDayOrder, guessDecimal } from './csv/guess-dialect.ts'
import type { Inspection } from './inspection.ts'
import { guessHeadingRow } from './table/guess-heading-row.ts'
import { headingsOf } from './table/headings.ts'
import { textOf } from './table/read-cell.ts'

const SAMPLE_ROWS = 20
/** Numbers and days are short. */
const LONGEST = 60

/** Headings, sample and the style of numbers and days of a table's first rows, as far as nobody has chosen it. */
export function inspectTable(
  rows: readonly (readonly string[])[],
  known: Pick<Dialect, 'charset' | 'delimiter' | 'quote' | 'sheet'>,
  chosen?: Dialect,
): Pick<Inspection, 'dialect' | 'headings' | 'sample'> {
  const headingRow = chosen?.headingRow ?? guessHeadingRow(rows)
  const headings = rows[headingRow - 1]
  if (headings === undefined || headings.every((cell) => cell.trim() === ''))
    throw new UnreadableFile({ code: chosen ? 'no_headings' : 'file_empty' })
  const below = rows.slice(headingRow).filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const cells = below.flat().map((cell) => textOf(cell.slice(0, LONGEST), false))
  return {
    dialect: chosen ?? { ...known, decimal: guessDecimal(cells, known.delimiter), dayOrder: guessDayOrder(cells), headingRow },
    headings: headingsOf(headings),
    sample: below.slice(0, SAMPLE_ROWS).map((row) => [...row]),
  }
}
