import { locales } from '@treppenhaus/domain/master-data'
import type { ColumnTarget } from '@treppenhaus/domain/import'
import type { CustomField } from '@treppenhaus/domain/record-kinds'
import { type ErrorWords, errorWords } from '../../error-words/error-words.ts'
import { targetsByHeading } from '../../field-labels/heading-of.ts'
import { UnreadableFile } from '../../unreadable-file.ts'

/** In front of what is no name of a field: the number of a column, and what an error file says of a row. */
const REMARK = '#'

/** The headings of the columns that an error file has in front; they are never read. */
export const remarkHeadings = ({ lineHeading, reasonHeading }: ErrorWords) => [`${REMARK}${lineHeading}`, `${REMARK}${reasonHeading}`]

const remarks = new Set(locales.map(errorWords).flatMap(remarkHeadings))

/** Whether a column is one of an error file, in any language. */
export const isRemark = (heading: string): boolean => remarks.has(heading.trim())

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001F\u007F-\u009F]+/g
const LONGEST = 200

/**
 * What a table's columns are called, each differently: a heading that comes again gets a number, and one that is missing is called by
 * its column.
 */
export function headingsOf(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, index) => {
    const heading = cell.replaceAll(CONTROLS, ' ').trim().slice(0, LONGEST) || `${REMARK}${index + 1}`
    const times = (seen.get(heading) ?? 0) + 1
    seen.set(heading, times)
    return times === 1 ? heading : `${heading} (${times})`
  })
}

/** What a heading means where it is one that we write ourselves. */
export function ownTargets(cells: readonly string[], custom: readonly CustomField[]): (ColumnTarget | null)[] {
  const own = targetsByHeading(custom)
  return cells.map((cell) => own.get(cell.trim().toLowerCase()) ?? null)
}

/** @throws UnreadableFile where there are no headings, or two of our own mean the same */
export function checkHeadings(cells: readonly string[], custom: readonly CustomField[]): void {
  if (cells.every((cell) => cell.trim() === '')) throw new UnreadableFile({ code: 'no_headings' })
  const targets = ownTargets(cells, custom)
  const again = targets.findIndex((target, index) => target !== null && targets.indexOf(target) < index)
  if (again >= 0) throw new UnreadableFile({ code: 'duplicate_heading', detail: cells[again]! })
}
