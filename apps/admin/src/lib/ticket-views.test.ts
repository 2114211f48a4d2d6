import { expect, test } from 'vitest'
import { readFilter, writeFilter } from './ticket-views.ts'

test('the plain address is the inbox, newest first', () => {
  expect(readFilter(new URLSearchParams())).toEqual({ view: 'open', order: 'newest', propertyId: undefined, q: undefined })
  expect(writeFilter(readFilter(new URLSearchParams()))).toBe('')
})

test('a filter survives the way through the address', () => {
  const filter = { view: 'waiting', order: 'oldest', propertyId: 'p1', q: 'Bad & WC' } as const
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter)
})

test('unknown names are the usual ones', () => {
  expect(readFilter(new URLSearchParams('view=nonsense&order=up'))).toMatchObject({ view: 'open', order: 'newest' })
})
