/** The calendar day `YYYY-MM-DD` of an instant in a time zone. */
export const dayIn = (instant: Date, timeZone = 'Europe/Berlin') =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant)

/** Adds calendar days to a day `YYYY-MM-DD`. */
export function addDays(day: string, days: number) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whether a value is a day `YYYY-MM-DD` that the calendar has. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Minutes after midnight on the clock of a time zone. */
export function clockIn(instant: Date, timeZone = 'Europe/Berlin'): number {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const format = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', options)
  clocks.set(timeZone, format)
  const [hour = 0, minute = 0] = format.format(instant).split(':').map(Number)
  return hour * 60 + minute
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The instant at which the clock of a time zone shows a day and minutes after midnight; where it leaps over them, as long after the leap. */
export function instantIn(day: string, minutes: number, timeZone = 'Europe/Berlin'): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000
  const shown = (at: number) => Date.parse(`${dayIn(new Date(at), timeZone)}T00:00:00Z`) + clockIn(new Date(at), timeZone) * 60_000
  const first = wanted - (shown(wanted) - wanted)
  return new Date(first + (wanted - shown(first)))
}

/** Parts of a day in which somebody is at home. */
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]
export type Availability = { day: string; parts: PartOfDay[] }
