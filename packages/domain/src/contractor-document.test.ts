import { expect, test } from 'vitest'
import { documentValidity } from './contractor-document.ts'

test.each([
  [null, null, 'valid'],
  [null, '2026-11-21', 'expired'],
  [null, '2026-11-22', 'expiring'],
  [null, '2026-12-22', 'expiring'],
  [null, '2026-12-23', 'valid'],
  ['2026-11-22', null, 'valid'],
  ['2026-11-23', '2027-11-22', 'upcoming'],
  ['2020-01-01', '2021-01-01', 'expired'],
] as const)('from %s until %s: %s', (from, until, expected) => {
  expect(documentValidity(from, until, '2026-11-22')).toBe(expected)
})
