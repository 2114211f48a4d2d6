import type { CustomField } from '@treppenhaus/domain/record-kinds'
import { usualWidth } from '../csv/guess-dialect.ts'
import { isKnown } from '../mapping/heading-candidates.ts'
import { ownTargets } from './headings.ts'

/** Titles and dates above the headings are a few lines at most. */
const DEEPEST = 20

/** Which of the first rows has the headings, 1-based: the one with most words that we know, else the first that is as wide as most. */
export function guessHeadingRow(rows: readonly (readonly string[])[], custom: readonly CustomField[] = []): number {
  const first = rows.slice(0, DEEPEST)
  const known = first.map((cells) => knownHeadings(cells, custom))
  const most = Math.max(0, ...known)
  if (most >= 2) return known.indexOf(most) + 1
  const width = usualWidth(rows.filter((cells) => cells.some(isFilled)))
  const wide = first.findIndex((cells) => cells.length === width && cells.filter(isFilled).length >= width * 0.6)
  return (
    (wide >= 0
      ? wide
      : Math.max(
          first.findIndex((cells) => cells.some(isFilled)),
          0,
        )) + 1
  )
}

const isFilled = (cell: string) => cell.trim() !== ''

function knownHeadings(cells: readonly string[], custom: readonly CustomField[]): number {
  const own = ownTargets(cells, custom)
  return cells.filter((cell, index) => own[index] !== null || isKnown(cell)).length
}
