import { type Charset, type DayOrder, type DecimalMark, delimiters, type Dialect } from '@treppenhaus/domain/import'
import { UnreadableFile } from '../../unreadable-file.ts'
import { csvRows, type CsvStyle } from './csv-rows.ts'

const ROWS = 60
const quotes = ['"', "'"] as const

type Separators = Pick<Dialect, 'delimiter' | 'quote'>

/** Delimiter and quote of a CSV file by its first bytes, and its first rows. @param head cut anywhere, also within a row */
export async function guessSeparators(head: Buffer, charset: Charset, isCut: boolean): Promise<Separators & { rows: string[][] }> {
  const guesses: (Separators & FirstRows & { score: number })[] = []
  for (const quote of quotes)
    for (const delimiter of delimiters) {
      const found = await firstRows(head, { charset, delimiter, quote }, isCut)
      guesses.push({ delimiter, quote, ...found, score: scoreOf(found.rows, quote) })
    }
  const best = guesses.reduce((left, right) => (right.score > left.score ? right : left))
  return { delimiter: best.delimiter, quote: best.quote, rows: rowsOrProblem(best) }
}

type FirstRows = { rows: string[][]; problem: unknown }

/** The first rows of a CSV file, as far as they can be read. @param isCut `head` is not the whole file and may end within a row */
export async function firstRows(head: Buffer, style: CsvStyle, isCut: boolean): Promise<FirstRows> {
  const rows: string[][] = []
  try {
    for await (const row of csvRows([head], style)) if (rows.push(row) >= ROWS) return { rows, problem: null }
  } catch (problem) {
    // The piece may end within quotes; the whole file is read later.
    return { rows, problem }
  }
  return { rows: isCut && rows.length > 1 ? rows.slice(0, -1) : rows, problem: null }
}

/** What cannot be read from its first row on is not read at all. @throws UnreadableFile */
export function rowsOrProblem({ rows, problem }: FirstRows): string[][] {
  if (rows.length === 0 && problem instanceof UnreadableFile) throw problem
  return rows
}

/** Many columns in most rows alike speak for a delimiter; quotes left in the cells speak against a quote. */
function scoreOf(rows: readonly string[][], quote: '"' | "'"): number {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  // A file of delimiters alone is as empty as they make it.
  if (filled.length === 0) return 1
  const width = usualWidth(filled)
  const alike = filled.filter((row) => row.length === width).length / filled.length
  const left = filled.flat().filter((cell) => cell.length > 1 && (cell[0] === '"' || cell[0] === "'") && cell.endsWith(cell[0])).length
  return (width === 1 ? 0.1 : Math.min(width, 30)) * alike ** 2 - left - (quote === "'" ? 0.01 : 0)
}

/** How many cells most rows have. */
export function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0] as [number, number])[0]
}

const COMMA_LAST = /^[^\d]{0,4}-?\d{1,3}(?:\.\d{3})*,\d+(?:\D{0,6})$|^-?\d+,\d{1,2}(?:\D{0,6})$/
const POINT_LAST = /^[^\d]{0,4}-?\d{1,3}(?:,\d{3})*\.\d+(?:\D{0,6})$|^-?\d+\.\d{1,2}(?:\D{0,6})$/

/** By the numbers of a sample; where none tells, a table with commas between its cells uses the point. */
export function guessDecimal(cells: readonly string[], delimiter: string): DecimalMark {
  const commas = cells.filter((cell) => COMMA_LAST.test(cell)).length
  const points = cells.filter((cell) => POINT_LAST.test(cell) && !/^\d{1,3}\.\d{3}$/.test(cell)).length
  if (commas !== points) return commas > points ? ',' : '.'
  return delimiter === ',' ? '.' : ','
}

const DAY = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\b/

export function guessDayOrder(cells: readonly string[]): DayOrder {
  const days = cells.map((cell) => DAY.exec(cell)).filter((match) => match !== null)
  const short = days.filter((day) => day[1]!.length <= 2)
  if (days.length > 0 && short.length === 0) return 'ymd'
  const isAmerican = short.some((day) => Number(day[2]) > 12) && !short.some((day) => Number(day[1]) > 12)
  return isAmerican ? 'mdy' : 'dmy'
}
