import { expect, it } from 'vitest'
import { problemsOf } from './appointment.ts'

const now = Date.parse('2026-11-19T10:00:00Z')
const input = { day: '2026-11-20', from: '08:00', to: '10:00', note: '' }

it('turns day and times into two instants', () => {
  expect(problemsOf(input, now)).toEqual({ startsAt: '2026-11-20T07:00:00.000Z', endsAt: '2026-11-20T09:00:00.000Z' })
})

it.each([
  ['a missing day', { day: '' }, { day: 'missing' }],
  ['a start in the past', { day: '2026-11-19' }, { from: 'past' }],
  ['an end before the start', { to: '07:00' }, { to: 'order' }],
  ['missing times', { from: '', to: '' }, { from: 'missing', to: 'missing' }],
])('names %s', (_, change, problem) => {
  expect(problemsOf({ ...input, ...change }, now)).toMatchObject(problem)
})
