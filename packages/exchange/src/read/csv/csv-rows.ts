import { pipeline } from 'node:stream'
import type { Dialect } from '@treppenhaus/domain/import'
import { CsvError, parse } from 'csv-parse'
import { UnreadableFile } from '../../unreadable-file.ts'
import { type Chunks, decode } from './decode.ts'

/** A line longer than this is none that a person or a program wrote for us. */
export const MAX_LINE = 4 * 1024 * 1024
/** Of a row over several lines; the line alone is refused before. */
const MAX_ROW = 2 * MAX_LINE
export const MAX_COLUMNS = 1000

export type CsvStyle = Pick<Dialect, 'charset' | 'delimiter' | 'quote'>

/** The rows of a CSV file, empty lines too: the first has the index 0. Few or many cells are not its business. */
export async function* csvRows(bytes: Chunks<Buffer>, style: CsvStyle): AsyncGenerator<string[]> {
  const isUtf8 = style.charset === 'utf-8'
  const parser = parse({
    bom: isUtf8,
    delimiter: style.delimiter,
    quote: style.quote,
    escape: style.quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW,
  })
  // The parser reads UTF-8 itself, so that its bytes need not be decoded and encoded again.
  const source = isUtf8 ? guardLines(bytes) : guardLines(decode(bytes, style.charset))
  pipeline(source, parser, () => undefined)
  let rows = 0
  try {
    for await (const row of parser as AsyncIterable<string[]>) {
      rows++
      if (row.length > MAX_COLUMNS) throw new UnreadableFile({ code: 'too_many_columns', line: rows, detail: String(row.length) })
      yield row
    }
  } catch (error) {
    throw error instanceof CsvError ? problemOf(error) : error
  }
}

function problemOf(error: CsvError): Error {
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
  // Rows before it may still wait to be read; the parser knows how many it has seen.
  return isOpen ? new UnreadableFile({ code: 'open_quote', line: Number(error['records']) + 1 }) : error
}

/** Pieces no longer than a line is checked in. */
const PIECE = 64 * 1024

async function* guardLines<Chunk extends Buffer | string>(chunks: Chunks<Chunk>): AsyncGenerator<Chunk> {
  let open = 0
  for await (const chunk of chunks)
    for (let start = 0; start < chunk.length; start += PIECE) {
      const piece = chunk.slice(start, start + PIECE) as Chunk
      const end = piece.includes('\n') ? '\n' : '\r'
      const first = piece.indexOf(end)
      if (open + (first < 0 ? piece.length : first) > MAX_LINE) throw new UnreadableFile({ code: 'line_too_long' })
      open = first < 0 ? open + piece.length : piece.length - piece.lastIndexOf(end)
      yield piece
    }
}
