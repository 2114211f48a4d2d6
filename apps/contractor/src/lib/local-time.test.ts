import { expect, it } from 'vitest'
import { instantAt, wallClock } from './local-time.ts'

it.each([
  ['2026-11-19', '14:30', '2026-11-19T13:30:00.000Z'],
  ['2026-07-01', '08:00', '2026-07-01T06:00:00.000Z'],
  // The night the clock goes back, and the one it goes forward.
  ['2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
  ['2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
  ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
])('%s %s at the house is %s', (day, time, instant) => {
  expect(instantAt(day, time)).toBe(instant)
  expect(wallClock(instant)).toEqual({ day, time })
})

it('makes nothing of an empty field', () => {
  expect(instantAt('', '08:00')).toBeUndefined()
  expect(instantAt('2026-11-19', '')).toBeUndefined()
})
