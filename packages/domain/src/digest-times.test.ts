import { expect, test } from 'vitest'
import { lastDigest } from './digest-times.ts'

test.each([
  ['daily', '2026-11-21T17:00:00Z', '2026-11-21T17:00:00Z'],
  ['daily', '2026-11-21T16:59:59Z', '2026-11-20T17:00:00Z'],
  ['daily', '2026-07-01T16:00:00Z', '2026-07-01T16:00:00Z'],
  ['daily', '2026-03-29T12:00:00Z', '2026-03-28T17:00:00Z'],
  ['daily', '2026-03-29T16:30:00Z', '2026-03-29T16:00:00Z'],
  ['daily', '2026-10-25T17:00:00Z', '2026-10-25T17:00:00Z'],
  ['weekly', '2026-11-23T07:00:00Z', '2026-11-23T07:00:00Z'],
  ['weekly', '2026-11-23T06:59:00Z', '2026-11-16T07:00:00Z'],
  ['weekly', '2026-11-22T23:30:00Z', '2026-11-16T07:00:00Z'],
  ['weekly', '2026-11-29T12:00:00Z', '2026-11-23T07:00:00Z'],
  ['weekly', '2026-03-30T06:00:00Z', '2026-03-30T06:00:00Z'],
] as const)('%s digest at %s: what came before %s', (timing, now, expected) => {
  expect(lastDigest(timing, new Date(now)).toISOString()).toBe(new Date(expected).toISOString())
})
