import { expect, test } from 'vitest'
import { dayWords, nextWorkingDays, shortClock, telLink } from './format.ts'

const now = new Date('2026-11-19T12:00:00Z') // a Thursday

test.each([
  ['2026-11-19T22:30:00Z', { kind: 'today' }],
  ['2026-11-19T23:30:00Z', { kind: 'tomorrow' }],
  ['2026-11-18T22:59:00Z', { kind: 'yesterday' }],
  ['2026-11-24T10:00:00Z', { kind: 'other', text: 'Di., 24. November' }],
  ['2025-11-24T10:00:00Z', { kind: 'other', text: 'Mo., 24. November 2025' }],
])('%s is told in the time zone of the house', (instant, words) => {
  expect(dayWords(instant, 'de', now)).toEqual(words)
})

test('four working days leave out the Sunday, and today once the evening has come', () => {
  expect(nextWorkingDays(4, now)).toEqual(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-23'])
  expect(nextWorkingDays(2, new Date('2026-11-21T18:00:00Z'))).toEqual(['2026-11-23', '2026-11-24'])
})

test('full hours are short, others are not', () => {
  expect([shortClock('2026-11-19T15:00:00Z'), shortClock('2026-11-19T08:30:00Z')]).toEqual(['16', '9:30'])
})

test('a phone number becomes something to dial', () => {
  expect(telLink('+49 (341) 9009-112')).toBe('tel:+493419009112')
})
