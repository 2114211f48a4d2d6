import { addDays, dayIn, instantIn, weekdayOf } from './calendar.ts'

export type DigestTiming = 'daily' | 'weekly'

/** When digests go out, in minutes after midnight of the organization's clock; the weekly one on Mondays. */
export const DAILY_AT = 18 * 60
export const WEEKLY_AT = 8 * 60
export const WEEKLY_ON = 1

/** The last time a digest was due: what was collected before it goes out now. */
export function lastDigest(timing: DigestTiming, now: Date, timeZone = 'Europe/Berlin'): Date {
  const today = dayIn(now, timeZone)
  const minutes = timing === 'daily' ? DAILY_AT : WEEKLY_AT
  const back = timing === 'daily' ? 0 : (weekdayOf(today) - WEEKLY_ON + 7) % 7
  const latest = instantIn(addDays(today, -back), minutes, timeZone)
  return latest <= now ? latest : instantIn(addDays(today, -back - (timing === 'daily' ? 1 : 7)), minutes, timeZone)
}
