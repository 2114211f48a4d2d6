import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockIn } from './calendar.ts'
import { clockOf, endOfQuiet, isQuiet, minutesOf } from './quiet-hours.ts'

const hours = (text: string) => {
  const [from = '', to = ''] = text.split('-')
  return { from: minutesOf(from), to: minutesOf(to) }
}

test.each([
  ['an evening waits for the morning', '22:00-07:00', '2026-11-21T22:30:00Z', '2026-11-22T06:00:00Z'],
  ['after midnight it waits for the same morning', '22:00-07:00', '2026-11-22T01:15:30Z', '2026-11-22T06:00:00Z'],
  ['the day is not quiet', '22:00-07:00', '2026-11-22T12:00:10Z', '2026-11-22T12:00:10Z'],
  ['the first quiet minute is quiet', '22:00-07:00', '2026-11-22T21:00:00Z', '2026-11-23T06:00:00Z'],
  ['the last one is over', '22:00-07:00', '2026-11-22T06:00:00Z', '2026-11-22T06:00:00Z'],
  ['an afternoon nap', '13:00-15:00', '2026-07-01T11:30:00Z', '2026-07-01T13:00:00Z'],
  ['the same time twice is no quiet time', '08:00-08:00', '2026-07-01T06:00:00Z', '2026-07-01T06:00:00Z'],
  ['the clock goes forward in the night', '22:00-07:00', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z'],
  ['the clock goes back in the night', '22:00-07:00', '2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z'],
  ['an end that the clock leaps over is over with the leap', '22:00-02:30', '2026-03-28T22:00:00Z', '2026-03-29T01:00:00Z'],
  ['an end that comes twice is over at the first', '22:00-02:30', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z'],
  ['of an hour that the clock leaps over one minute is left', '03:01-02:01', '2026-03-28T12:00:00Z', '2026-03-29T01:00:00Z'],
  ['and the hour that comes again is quiet again', '22:00-02:30', '2026-10-25T01:10:00Z', '2026-10-25T01:30:00Z'],
])('%s', (_name, text, now, expected) => {
  expect(endOfQuiet(hours(text), new Date(now)).toISOString()).toBe(new Date(expected).toISOString())
})

test('in every night, also those of a change of the clock, it is the first minute that is not quiet', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  const nights = fc.constantFrom('2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2026-06-01T12:00:00Z')
  fc.assert(
    fc.property(minute, minute, nights, fc.integer({ min: 0, max: 36 * 3600 }), (from, to, night, seconds) => {
      const now = new Date(Date.parse(night) + seconds * 1000)
      const quietAt = (at: Date) => isQuiet({ from, to }, clockIn(at))
      const end = endOfQuiet({ from, to }, now)
      expect(quietAt(end)).toBe(false)
      expect(end >= now).toBe(true)
      for (let at = now.getTime(); at < end.getTime(); at += 60_000) expect(quietAt(new Date(at))).toBe(true)
    }),
    { numRuns: 60, examples: [[181, 121, '2026-03-28T12:00:00Z', 0]] },
  )
})

test('a time of the clock and its minutes are the same', () => {
  for (let minutes = 0; minutes < 1440; minutes++) expect(minutesOf(clockOf(minutes))).toBe(minutes)
})
