import { clockIn } from './calendar.ts'

/** Minutes after midnight; `from` after `to` reaches over midnight. The minute `to` is not quiet any more. */
export type QuietHours = { from: number; to: number }

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

export const isQuiet = ({ from, to }: QuietHours, minute: number): boolean =>
  from <= to ? from <= minute && minute < to : minute >= from || minute < to

/**
 * The first instant from now on at which the clock on the wall is outside the quiet hours; now, where it is. In the night of a change of
 * the clock that is neither earlier nor later: an end that the clock leaps over is over with the leap.
 */
export function endOfQuiet(quiet: QuietHours, now: Date, timeZone = 'Europe/Berlin'): Date {
  const clockAt = (at: number) => clockIn(new Date(at), timeZone)
  if (!isQuiet(quiet, clockAt(now.getTime()))) return now
  const minute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS
  const left = (quiet.to - clockIn(now, timeZone) + DAY_MINUTES) % DAY_MINUTES
  const end = minute + left * MINUTE_MS
  if (clockAt(end) === quiet.to) return new Date(end)
  let at = minute + MINUTE_MS // the clock changes meanwhile: minute by minute, as on the wall
  while (isQuiet(quiet, clockAt(at))) at += MINUTE_MS
  return new Date(at)
}

/** `22:00` as minutes after midnight, and back. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
export const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
