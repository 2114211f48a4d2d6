import { expect, test } from 'vitest'
import type { TicketRow } from '../../lib/ticket-cache.ts'
import type { TicketOrder } from '../../lib/ticket-views.ts'
import { groupRows } from './list-groups.ts'

const now = '2026-11-21T12:00:00Z'
const row = (id: string, createdAt: string, rest: Partial<TicketRow> = {}) =>
  ({ id, createdAt, urgency: 'normal', status: 'new', ...rest }) as TicketRow
const dayOf = (instant: string) => instant.slice(0, 10)
const names = (pages: TicketRow[][], order: TicketOrder = 'newest') =>
  groupRows(pages, order, now, dayOf).map(({ name, rows }) => [name, ...rows.map(({ id }) => id)])

test('rows stand under the day they came in, empty days are left out', () => {
  expect(names([[row('a', '2026-11-21T08:00:00Z'), row('b', '2026-11-20T08:00:00Z'), row('c', '2026-10-01T08:00:00Z')]])).toEqual([
    ['today', 'a'],
    ['yesterday', 'b'],
    ['older', 'c'],
  ])
})

test('an open emergency stands on top, a closed one does not', () => {
  const rows = [
    row('a', '2026-11-21T08:00:00Z'),
    row('b', '2026-11-19T08:00:00Z', { urgency: 'emergency' }),
    row('c', '2026-11-19T07:00:00Z', { urgency: 'emergency', status: 'closed' }),
  ]
  expect(names([rows])).toEqual([
    ['emergency', 'b'],
    ['today', 'a'],
    ['older', 'c'],
  ])
})

test('an emergency of a later page keeps its day, so that nothing on screen moves', () => {
  const first = [row('a', '2026-11-21T08:00:00Z')]
  const later = [row('b', '2026-11-19T08:00:00Z', { urgency: 'emergency' })]
  expect(names([first, later])).toEqual([
    ['today', 'a'],
    ['older', 'b'],
  ])
})

test('oldest first climbs from the past to today', () => {
  expect(names([[row('c', '2026-10-01T08:00:00Z'), row('a', '2026-11-21T08:00:00Z')]], 'oldest')).toEqual([
    ['older', 'c'],
    ['today', 'a'],
  ])
})

test('by last activity the day is that of the activity', () => {
  expect(names([[row('c', '2026-10-01T08:00:00Z', { lastActivityAt: '2026-11-21T09:00:00Z' })]], 'activity')).toEqual([['today', 'c']])
})
