import { addDays, dayIn } from '@treppenhaus/domain/calendar'

export const timeZone = 'Europe/Berlin'

const tag = (locale: string) => (locale === 'en' ? 'en-GB' : 'de-DE')

const inZone = (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag(locale), { timeZone, ...options })

/** The formatter of calendar days, which have no time zone. */
const onDay = (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag(locale), { timeZone: 'UTC', ...options })

const midnight = (day: string) => new Date(`${day}T00:00:00Z`)

/** The calendar day `YYYY-MM-DD` of an instant at the house. */
export const dayOf = (instant: string | Date) => dayIn(new Date(instant), timeZone)

/** A calendar day in relation to today; the words for the near ones come from the catalogues. */
export type NearDay = 'today' | 'tomorrow' | 'yesterday'

export function nearDay(day: string, now = new Date()): NearDay | undefined {
  const today = dayOf(now)
  if (day === today) return 'today'
  if (day === addDays(today, 1)) return 'tomorrow'
  return day === addDays(today, -1) ? 'yesterday' : undefined
}

/** `14:06`. */
export const clock = (instant: string, locale: string) => inZone(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** "Do., 19. November". */
export const weekdayAndDay = (day: string, locale: string) =>
  onDay(locale, { weekday: 'short', day: 'numeric', month: 'long' }).format(midnight(day))

/** "19. November". */
export const dayAndMonth = (day: string, locale: string) => onDay(locale, { day: 'numeric', month: 'long' }).format(midnight(day))

/** "Do", "19" and "November", for the strip of the week. */
export const leaf = (day: string, locale: string) => ({
  weekday: onDay(locale, { weekday: 'short' }).format(midnight(day)).replace('.', ''),
  number: String(Number(day.slice(8))),
  month: onDay(locale, { month: 'long' }).format(midnight(day)),
})

/** "vor 4 Min.", "vor 3 Tagen". */
export function ago(instant: string, locale: string, now = Date.now()): string {
  const minutes = Math.max(0, Math.round((now - Date.parse(instant)) / 60_000))
  const words = new Intl.RelativeTimeFormat(tag(locale), { numeric: 'auto', style: 'short' })
  if (minutes < 60) return words.format(-minutes, 'minute')
  if (minutes < 24 * 60) return words.format(-Math.round(minutes / 60), 'hour')
  return words.format(-Math.round(minutes / 1440), 'day')
}

/** "800,00 €". */
export const money = (cents: number, locale: string) =>
  new Intl.NumberFormat(tag(locale), { style: 'currency', currency: 'EUR' }).format(cents / 100)

/** "0:45", "2:15". */
export const hoursAndMinutes = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
