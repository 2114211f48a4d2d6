import type { Locale } from '@treppenhaus/domain/master-data'
import type { CustomField, RecordKind } from '@treppenhaus/domain/record-kinds'
import { guardFormula } from '../formula-guard.ts'
import { cellText, euros } from './cell-text.ts'
import { type Column, columnsOf } from './columns-of.ts'
import type { Outgoing } from './read-records.ts'
import type { SharedStrings } from './shared-strings.ts'
import { styles } from './workbook-parts.ts'

const OPEN = `<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`

/** Day 0 of the tables; before 1 March 1900 they count differently, such days are text. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const FIRST_DAY = '1900-03-01'
const DAY = 86_400_000

/** One kind as a sheet: numbers are numbers, days are days, everything else is text and never a formula. */
export async function* writeSheet(
  kind: RecordKind,
  custom: readonly CustomField[],
  locale: Locale,
  batches: AsyncIterable<Outgoing[]>,
  strings: SharedStrings,
): AsyncGenerator<string> {
  const columns = columnsOf(kind, custom, locale)
  const text = (address: string, value: string, style: number) =>
    `<c r="${address}" s="${style}" t="s"><v>${strings.numberOf(value)}</v></c>`
  const widths = columns.map(({ heading }, index) => {
    const place = index + 1
    return `<col min="${place}" max="${place}" width="${Math.min(40, heading.length + 2)}" customWidth="1"/>`
  })
  const headings = columns.map(({ heading }, index) => text(`${letters(index)}1`, heading, styles.heading))
  yield `${OPEN}<cols>${widths.join('')}</cols><sheetData><row r="1">${headings.join('')}</row>`
  let row = 1
  for await (const batch of batches) {
    let lines = ''
    for (const { externalId, fields } of batch) {
      row++
      const cells = columns.map((column, index) => {
        const address = `${letters(index)}${row}`
        const value = column.name === 'externalId' ? externalId : fields[column.name]
        const number = numberCell(column, value)
        if (number) return `<c r="${address}" s="${number.style}"><v>${number.text}</v></c>`
        const words = cellText(kind, column.name, column.field, value, locale)
        return words === '' ? '' : text(address, neverUnguarded(words), styles.text)
      })
      lines += `<row r="${row}">${cells.join('')}</row>`
    }
    await strings.flush()
    yield lines
  }
  yield '</sheetData></worksheet>'
}

function numberCell({ field }: Column, value: unknown): { text: string; style: number } | undefined {
  if (value === null || value === undefined) return undefined
  if (field.type === 'whole' || field.type === 'decimal') return { text: String(value as number), style: styles.plain }
  if (field.type === 'cents') return { text: euros(value as number), style: styles.cents }
  if (field.type !== 'day' || (value as string) < FIRST_DAY) return undefined
  return { text: String((Date.parse(value as string) - DAY_ZERO) / DAY), style: styles.day }
}

/** A text cell is no formula whatever is in it; but what looks guarded would lose its apostrophe when it is read. */
const neverUnguarded = (words: string) => (words.startsWith("'") ? guardFormula(words) : words)

/** A, B … Z, AA … */
const letters = (index: number): string => (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
