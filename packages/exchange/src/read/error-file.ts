import type { RowError } from '@treppenhaus/domain/import'
import { stringify } from 'csv-stringify'
import { Readable } from 'node:stream'
import type { ErrorWords } from '../error-words/error-words.ts'
import { guardFormula } from '../formula-guard.ts'
import type { SourceFile } from '../source-file.ts'
import type { Given } from './given.ts'
import { headingsOf, isRemark, remarkHeadings } from './table/headings.ts'
import { tableRows } from './table/table-rows.ts'

/** What is wrong with one row, by its number in the file. */
export type RowWithErrors = { row: number; errors: readonly RowError[] }

const BOM = '\uFEFF'

/**
 * The rows with errors as CSV, in the columns of the file with the number of the row and what is wrong with it in front; sent again after
 * mending these two are passed over. Of a document, which has no columns, place and value of each error.
 * @param rows in the order of the file, each once
 */
export function errorFile(
  file: SourceFile,
  given: Pick<Given, 'format' | 'dialect'>,
  rows: AsyncIterable<RowWithErrors>,
  words: ErrorWords,
): Readable {
  const isTable = given.format === 'csv' || given.format === 'xlsx'
  const lines = isTable ? linesOfTable(file, given, rows, words) : linesOfDocument(rows, words)
  const writer = stringify({ delimiter: delimiterOf(given), record_delimiter: '\r\n' })
  const source = Readable.from(lines)
  source.once('error', (error) => writer.destroy(error))
  writer.once('close', () => source.destroy())
  writer.push(BOM)
  return source.pipe(writer)
}

/** Where commas part the cells numbers have points: behind another delimiter they would be taken for thousands. */
const delimiterOf = ({ format, dialect }: Pick<Given, 'format' | 'dialect'>) => (format === 'csv' && dialect.delimiter === ',' ? ',' : ';')

async function* linesOfTable(
  file: SourceFile,
  { format, dialect }: Pick<Given, 'format' | 'dialect'>,
  rows: AsyncIterable<RowWithErrors>,
  words: ErrorWords,
): AsyncGenerator<string[]> {
  const wrong = rows[Symbol.asyncIterator]()
  let next = await wrong.next()
  let remarks: ReadonlySet<number> = new Set()
  let number = 0
  try {
    for await (const cells of tableRows(file, format, dialect)) {
      number++
      if (number === dialect.headingRow) {
        remarks = remarksOf(cells)
        yield [...remarkHeadings(words), ...without(headingsOf(cells), remarks)]
      } else if (number > dialect.headingRow && !next.done && next.value.row === number) {
        yield [String(number), guardFormula(reasonOf(next.value, words)), ...without(cells, remarks).map(guardAgain)]
        next = await wrong.next()
      }
      if (next.done && number >= dialect.headingRow) break
    }
  } finally {
    await wrong.return?.()
  }
}

/** A file that was mended before has these columns already. */
const remarksOf = (cells: readonly string[]): ReadonlySet<number> =>
  new Set(cells.flatMap((cell, index) => (isRemark(cell) ? [index] : [])))

const without = (cells: readonly string[], remarks: ReadonlySet<number>) => cells.filter((_, index) => !remarks.has(index))

/** A cell that was guarded in the file has its apostrophe yet; one that was not gets it. */
const guardAgain = (cell: string) => (cell.startsWith("'") ? cell : guardFormula(cell))

async function* linesOfDocument(rows: AsyncIterable<RowWithErrors>, words: ErrorWords): AsyncGenerator<string[]> {
  yield [words.lineHeading, words.placeHeading, words.reasonHeading, words.valueHeading]
  for await (const { row, errors } of rows)
    for (const { code, column, value } of errors) yield [String(row), column ?? '', words.rows[code], value ?? ''].map(guardFormula)
}

const reasonOf = ({ errors }: RowWithErrors, words: ErrorWords) =>
  [...new Set(errors.map(({ code, column }) => (column === null ? words.rows[code] : `${column}: ${words.rows[code]}`)))].join(' ')
