import { isUtf8 } from 'node:buffer'
import type { Charset, RowError } from '@treppenhaus/domain/import'
import iconv from 'iconv-lite'
import { unguardFormula } from '../../formula-guard.ts'
import type { Column } from './table-plan.ts'

const LONGEST_SHOWN = 200
const PRINTABLE = /^[ -~]*$/
// oxlint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000\uFFFD]/
// Nobody types these; they come of a charset that is not the file's.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/
// oxlint-disable-next-line no-control-regex
const BEYOND_ASCII = /[^\u0000-\u007F]/

/** The text of a cell without what only a table needs: the apostrophe before a formula, blanks around it, ends of lines of Windows. */
export function textOf(cell: string, own: boolean): string {
  if (cell === '') return cell
  const text = cell.startsWith("'") ? unguardFormula(cell) : cell
  return own || text !== cell ? text : withoutReturns(text).trim()
}

const withoutReturns = (text: string) => (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text)

/** Whether a cell holds what no charset could mean, or UTF-8 that was read a byte a character. */
export function isUnreadable(text: string, charset: Charset, own: boolean): boolean {
  if (PRINTABLE.test(text)) return false
  if (UNREADABLE.test(text) || (!own && CONTROLS.test(text))) return true
  if (charset.startsWith('utf-') || !BEYOND_ASCII.test(text)) return false
  return isUtf8(iconv.encode(text, charset))
}

export const errorAt = (code: RowError['code'], { heading }: Column, text: string, warning?: true): RowError => ({
  code,
  column: heading,
  ...(text === '' ? {} : { value: text.slice(0, LONGEST_SHOWN) }),
  ...(warning && { warning }),
})
