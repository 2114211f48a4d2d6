import type { Locale } from '@treppenhaus/domain/master-data'
import type { Translate } from '../i18n.ts'

export type Format = {
  /** "Montag, 23. November 2026" */
  day: (instant: Date) => string
  /** The same for a calendar day `YYYY-MM-DD`. */
  calendarDay: (day: string) => string
  /** "16 bis 18 Uhr" */
  hours: (from: Date, to: Date) => string
  /** "Montag, 23. November 2026, 16:05 Uhr" */
  instant: (instant: Date) => string
  /** "800,00 €" */
  money: (cents: number) => string
}

/** Dates and sums as the reader writes them, in the organization's time zone. */
export function formats(locale: Locale, timeZone: string, t: Translate): Format {
  const language = locale === 'de' ? 'de-DE' : 'en-GB'
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const dayIn = (zone: string) => dateFormat(language, { ...long, timeZone: zone })
  const day = (instant: Date) => dayIn(timeZone).format(instant)
  const clock = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  const hour = (instant: Date) =>
    dateFormat('en-GB', clock)
      .format(instant)
      .replace(/^0(?=\d)/, '')
  const short = (text: string) => (locale === 'de' ? text.replace(/:00$/, '') : text)
  const bothFull = (from: Date, to: Date) => [from, to].every((one) => hour(one).endsWith(':00'))
  return {
    day,
    calendarDay: (text) => dayIn('UTC').format(new Date(`${text}T12:00:00Z`)),
    hours: (from, to) => {
      const write = bothFull(from, to) ? (one: Date) => short(hour(one)) : hour
      return t('common:hours', { from: write(from), to: write(to) })
    },
    instant: (instant) => t('common:dayAndHour', { day: day(instant), hour: hour(instant) }),
    money: (cents) => new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(cents / 100),
  }
}

const made = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than all the rest of a message. */
function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  const format = made.get(key) ?? new Intl.DateTimeFormat(language, options)
  made.set(key, format)
  return format
}
