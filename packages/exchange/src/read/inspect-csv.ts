import type { Dialect } from '@treppenhaus/domain/import'
import type { SourceFile } from '../source-file.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { bytesOf, headOf } from './bytes-of.ts'
import { guessCharset } from './csv/guess-charset.ts'
import { firstRows, guessSeparators, rowsOrProblem } from './csv/guess-dialect.ts'
import type { Inspection } from './inspection.ts'
import { inspectTable } from './inspect-table.ts'

/** As much as a few rows need. */
const HEAD = 64 * 1024

export async function inspectCsv(file: SourceFile, chosen?: Dialect): Promise<Inspection> {
  const head = await headOf(file, HEAD)
  const isCut = head.length === HEAD
  if (isBinary(head)) throw new UnreadableFile({ code: 'not_this_format' })
  if (chosen) return { format: 'csv', ...inspectTable(rowsOrProblem(await firstRows(head, chosen, isCut)), chosen, chosen), sheets: [] }
  const charset = guessCharset(await firstLetters(file))
  const { rows, delimiter, quote } = await guessSeparators(head, charset, isCut)
  return { format: 'csv', ...inspectTable(rows, { charset, delimiter, quote, sheet: null }), sheets: [] }
}

/** The first piece of a file that has more than ASCII in it, from there on; an umlaut may come late. All of it is ASCII otherwise. */
async function firstLetters(file: SourceFile): Promise<Buffer> {
  let found = Buffer.alloc(0)
  for await (const chunk of bytesOf(file)) {
    const at = found.length > 0 ? 0 : chunk.findIndex((byte) => byte > 127 || byte === 0)
    if (at >= 0) found = Buffer.concat([found, chunk.subarray(Math.max(0, at - BEFORE))])
    if (found.length >= ENOUGH) break
  }
  return found
}

/** The letters around an umlaut tell which it is. */
const BEFORE = 64
const ENOUGH = 16 * 1024

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
