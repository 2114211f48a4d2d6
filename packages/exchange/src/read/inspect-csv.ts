import type { Dialect } from '@treppenhaus/domain/import'
import type { SourceFile } from '../source-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { headOf } from './bytes-of.ts'
import { guessCharset } from './csv/guess-charset.ts'
import { firstRows, guessSeparators } from './csv/guess-dialect.ts'
import type { Inspection } from './inspection.ts'
import { inspectTable } from './inspect-table.ts'

/** As much as a few rows need, and enough for the charset: an umlaut may come late. */
const HEAD = 512 * 1024
const ROWS_HEAD = 64 * 1024

export async function inspectCsv(file: SourceFile, chosen?: Dialect): Promise<Inspection> {
  const head = await headOf(file, HEAD)
  if (isBinary(head)) throw new UnreadableFile({ code: 'not_this_format' })
  const start = head.subarray(0, ROWS_HEAD)
  if (chosen) return { format: 'csv', ...inspectTable(await firstRows(start, chosen), chosen, chosen), sheets: [] }
  const charset = guessCharset(head)
  const { rows, delimiter, quote } = await guessSeparators(start, charset)
  return { format: 'csv', ...inspectTable(rows, { charset, delimiter, quote, sheet: null }), sheets: [] }
}

/** PDF, PNG, GIF, JPEG, files of old office programs and RTF. */
const magic = ['255044462d', '89504e47', '47494638', 'ffd8ff', 'd0cf11e0', '7b5c727466']

/** Pictures and the like: a tenth of the bytes is what no text holds. UTF-16 has zeros, but nothing else of the kind. */
function isBinary(head: Buffer): boolean {
  const start = head.toString('hex', 0, 8)
  if (magic.some((bytes) => start.startsWith(bytes))) return true
  let odd = 0
  for (const byte of head) if ((byte > 0 && byte < 9) || (byte > 13 && byte < 32)) odd++
  return odd > head.length / 10
}
