import { addDays, dayIn } from '@treppenhaus/domain/calendar'

const timeZone = 'Europe/Berlin'

/** A calendar day in relation to today; the words for today and tomorrow come from the catalogues. */
export type DayWords = { kind: 'today' | 'tomorrow' | 'yesterday' } | { kind: 'other'; text: string }

const formatter = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { timeZone, ...options })

/** `today`, or the day as "Do., 19. Nov." in the language. */
export function dayWords(instant: string, locale: string, now = new Date()): DayWords {
  const day = dayIn(new Date(instant), timeZone)
  const today = dayIn(now, timeZone)
  if (day === today) return { kind: 'today' }
  if (day === addDays(today, 1)) return { kind: 'tomorrow' }
  if (day === addDays(today, -1)) return { kind: 'yesterday' }
  const year: Intl.DateTimeFormatOptions = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }
  return { kind: 'other', text: formatter(locale, { weekday: 'short', day: 'numeric', month: 'long', ...year }).format(new Date(instant)) }
}

/** `14:06` in the time zone of the house. */
export const clock = (instant: string, locale: string) =>
  formatter(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** `14` on the hour, else `14:30`; for spans such as "16 bis 18 Uhr". */
export const shortClock = (instant: string) => clock(instant, 'de').replace(/:00$/, '').replace(/^0/, '')

/** `19.11.` in the time zone of the house. */
export const shortDay = (instant: string) => formatter('de', { day: 'numeric', month: 'numeric' }).format(new Date(instant))

/** A calendar day `YYYY-MM-DD` as "Fr., 20.11." */
export const calendarDay = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))

/** A calendar day `YYYY-MM-DD` as "21. Dezember 2026". */
export const longDay = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${day}T00:00:00Z`))

/** The parts of a tear-off calendar leaf: "Do" and "19". */
export const leaf = (instant: string, locale: string) => ({
  weekday: formatter(locale, { weekday: 'short' }).format(new Date(instant)).replace('.', ''),
  day: formatter(locale, { day: 'numeric' }).format(new Date(instant)),
})

/** The next `count` working days (Monday to Saturday) from today on, as `YYYY-MM-DD`; today counts while it is before six in the evening. */
export function nextWorkingDays(count: number, now = new Date()): string[] {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hour12: false }).format(now))
  const days: string[] = []
  for (let day = addDays(dayIn(now, timeZone), hour < 18 ? 0 : 1); days.length < count; day = addDays(day, 1)) {
    if (new Date(`${day}T00:00:00Z`).getUTCDay() !== 0) days.push(day)
  }
  return days
}

/** What `tel:` takes of a phone number as people write it. */
export const telLink = (phone: string) => `tel:${phone.replace(/[^+\d]/g, '')}`
