import { timeZone } from './format.ts'

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })

/** Minutes that the clock at the house is ahead of UTC at an instant. */
const offset = (instant: number) => (Date.parse(`${wall.format(instant).replace(' ', 'T')}:00Z`) - instant) / 60_000

/**
 * The instant at which the clock at the house shows a time, as ISO 8601; the phone may be set to another zone.
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export function instantAt(day: string, time: string): string | undefined {
  const guess = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(guess)) return undefined
  // Near a change of the clock the first guess may lie on the wrong side of it.
  const first = guess - offset(guess) * 60_000
  return new Date(guess - offset(first) * 60_000).toISOString()
}

/** Day and time an instant has at the house, as date and time fields take them. */
export function wallClock(instant: string): { day: string; time: string } {
  const [day = '', time = ''] = wall.format(Date.parse(instant)).split(' ')
  return { day, time }
}
