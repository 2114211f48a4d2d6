/** The calendar day `YYYY-MM-DD` of an instant in a time zone. */
export const dayIn = (instant: Date, timeZone = 'Europe/Berlin') =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant)

/** Adds calendar days to a day `YYYY-MM-DD`. */
export function addDays(day: string, days: number) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Parts of a day in which somebody is at home. */
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof partsOfDay)[number]
export type Availability = { day: string; parts: PartOfDay[] }
