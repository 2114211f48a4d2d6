import { isDay } from '@treppenhaus/domain/calendar'
import type { DayOrder } from '@treppenhaus/domain/import'
import { foldWords } from './fold.ts'

const months: readonly (readonly string[])[] = [
  ['januar', 'jan', 'january', 'jaenner'],
  ['februar', 'feb', 'february'],
  ['maerz', 'mrz', 'mar', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
]
const monthOf = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d.*)?$/
const PARTS = /^(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,4})(?:\s+\d\d?:\d\d(?::\d\d)?)?$/
const COMPACT = /^\d{8}$/
const LONGEST = 40
/** Two digits from here on mean the last century. */
const TURN = 70

/** What stands in the last day of something that has none. */
const endless = new Set(['unbefristet', 'offen', 'laufend', 'open', 'unlimited', 'ongoing', 'none'])
const ENDLESS_YEAR = /^(?:\d\d?\.\d\d?\.9999|9999-\d\d-\d\d|0?0\.0?0\.0{2,4}|0000-00-00|99991231)/

/** Whether a last day says that there is none, as accounting software writes it: 31.12.9999, "unbefristet". */
export const isEndless = (text: string): boolean => ENDLESS_YEAR.test(text) || endless.has(foldWords(text))

/** A day as `YYYY-MM-DD`, or null where the calendar has none such. @param text "1.4.21", "2021-04-01", "04/01/2021", "1. April 2021" */
export function parseDay(text: string, order: DayOrder): string | null {
  if (text.length > LONGEST) return null
  const iso = ISO.exec(text)
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!)
  const parts = PARTS.exec(text)
  if (parts) return inOrder([parts[1]!, parts[2]!, parts[3]!], order)
  if (COMPACT.test(text)) return compact(text, order)
  return inWords(foldWords(text))
}

function inOrder([a, b, c]: [string, string, string], order: DayOrder): string | null {
  if (a.length > 2) return dayOf(a, b, c)
  if (order === 'ymd' && c.length <= 2) return dayOf(a, b, c)
  return order === 'mdy' ? dayOf(c, a, b) : dayOf(c, b, a)
}

function compact(text: string, order: DayOrder): string | null {
  const leading = dayOf(text.slice(0, 4), text.slice(4, 6), text.slice(6))
  if (order === 'ymd' || (/^(?:19|20)/.test(text) && leading !== null)) return leading
  return inOrder([text.slice(0, 2), text.slice(2, 4), text.slice(4)], order)
}

function inWords(words: string): string | null {
  const parts = words.split(' ')
  if (parts.length !== 3) return null
  const [day, name] = monthOf.has(parts[0]!) ? [parts[1]!, parts[0]!] : [parts[0]!, parts[1]!]
  const month = monthOf.get(name)
  return month !== undefined && /^\d{1,2}$/.test(day) && /^\d{2,4}$/.test(parts[2]!) ? dayOf(parts[2]!, String(month), day) : null
}

function dayOf(year: string, month: string, day: string): string | null {
  if (year.length === 3 || year.length < 2) return null
  const full = year.length === 2 ? `${Number(year) < TURN ? '20' : '19'}${year}` : year
  const written = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) && full >= '1800' && full < '2300' ? written : null
}
