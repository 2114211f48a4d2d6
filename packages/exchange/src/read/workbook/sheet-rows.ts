import type { DecimalMark } from '@treppenhaus/domain/import'
import { UnreadableFile } from '../../unreadable-file.ts'
import { MAX_COLUMNS } from '../csv/csv-rows.ts'
import { numberText, unescapeText } from './cell-text.ts'
import type { Workbook } from './open-workbook.ts'
import { parsePart, type PartHandler } from './parse-part.ts'

/** No spreadsheet has more. */
const MAX_ROWS = 1_048_576
const LONGEST_CELL = 1024 * 1024
/** What stands in a cell instead of a value that could not be calculated. */
const UNREADABLE = '\uFFFD'

type Cell = { column: number; type: string; style: number; text: string }

/** The rows of a sheet as text, one after the other; rows that are not there are empty. */
export async function* sheetRows(workbook: Workbook, chunks: AsyncIterable<Buffer>, decimal: DecimalMark): AsyncGenerator<string[]> {
  const reader = new SheetReader(workbook, decimal)
  let next = 1
  for await (const _ of parsePart(chunks, reader.handler)) {
    for (const { number, cells } of reader.rows) {
      if (number > MAX_ROWS || number < next) throw new UnreadableFile({ code: 'not_this_format', line: number })
      while (next++ < number) yield []
      yield cells
    }
    reader.rows = []
  }
}

class SheetReader {
  rows: { number: number; cells: string[] }[] = []
  readonly #workbook: Workbook
  readonly #decimal: DecimalMark
  #number = 0
  #cells: string[] = []
  #cell: Cell | undefined
  #taking = false

  constructor(workbook: Workbook, decimal: DecimalMark) {
    this.#workbook = workbook
    this.#decimal = decimal
  }

  readonly handler: PartHandler = {
    open: (name, attributes) => {
      if (name === 'row') this.#startRow(attributes['r'])
      else if (name === 'c') this.#startCell(attributes)
      else this.#taking = this.#cell !== undefined && (name === 'v' || name === 't')
    },
    text: (text) => {
      if (this.#taking) this.#addText(this.#cell!, text)
    },
    close: (name) => {
      this.#taking = false
      if (name === 'c' && this.#cell) this.#endCell(this.#cell)
      else if (name === 'row') this.rows.push({ number: this.#number, cells: this.#cells })
    },
  }

  #startRow(number: string | undefined): void {
    this.#number = number === undefined ? this.#number + 1 : Number(number)
    this.#cells = []
    this.#cell = undefined
  }

  #startCell({ r, t = 'n', s }: Record<string, string>): void {
    const last = this.#cell?.column ?? -1
    this.#cell = { column: r === undefined ? last + 1 : columnOf(r), type: t, style: Number(s ?? -1), text: '' }
  }

  #addText(cell: Cell, text: string): void {
    cell.text += text
    if (cell.text.length > LONGEST_CELL) throw new UnreadableFile({ code: 'line_too_long', line: this.#number })
  }

  #endCell(cell: Cell): void {
    const text = cell.text === '' ? '' : this.#textOf(cell)
    if (text !== '') {
      if (cell.column >= MAX_COLUMNS)
        throw new UnreadableFile({ code: 'too_many_columns', line: this.#number, detail: String(cell.column + 1) })
      while (this.#cells.length < cell.column) this.#cells.push('')
      this.#cells[cell.column] = text
    }
  }

  #textOf({ type, style, text }: Cell): string {
    const { strings, formats, is1904 } = this.#workbook
    switch (type) {
      case 's':
        return strings[Number(text)] ?? UNREADABLE
      case 'str':
      case 'inlineStr':
        return unescapeText(text)
      case 'b':
        return text === '1' ? 'true' : 'false'
      case 'e':
        return `${UNREADABLE}${text}`
      case 'd':
        return text.slice(0, 10)
      default:
        return numberText(text, formats[style], this.#decimal, is1904)
    }
  }
}

/** The column of a reference such as "AB12", 0-based. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    if (letter < 'A' || letter > 'Z') break
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}
