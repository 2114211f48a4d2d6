import { expect, it } from 'vitest'
import type { OrderItem } from './order.ts'
import { daysAhead, weekOf } from './week.ts'

const order = (number: string, more: Partial<OrderItem>) =>
  ({ number, urgency: 'normal', startsAt: null, dueOn: null, ...more }) as OrderItem

it('shows today and the next five working days', () => {
  expect(daysAhead('2026-11-19')).toEqual(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-23', '2026-11-24', '2026-11-25'])
})

it('shows a Sunday that is today', () => {
  expect(daysAhead('2026-11-22', 2)).toEqual(['2026-11-22', '2026-11-23'])
})

it('sorts orders into days, what was left over, and what nobody has planned', () => {
  const orders = [
    order('1', { startsAt: '2026-11-19T15:00:00Z' }),
    order('2', { startsAt: '2026-11-19T08:00:00Z', dueOn: '2026-11-30' }),
    order('3', { dueOn: '2026-11-19' }),
    order('4', { dueOn: '2026-11-18' }),
    order('5', {}),
    order('6', { urgency: 'emergency' }),
    // Already the next day at the house.
    order('7', { startsAt: '2026-11-19T23:30:00Z' }),
  ]
  const week = weekOf(orders, '2026-11-19')
  const numbers = (list: readonly OrderItem[] | undefined) => list?.map(({ number }) => number)
  expect(numbers(week.days.get('2026-11-19'))).toEqual(['2', '1', '3'])
  expect(numbers(week.days.get('2026-11-20'))).toEqual(['7'])
  expect(numbers(week.overdue)).toEqual(['4'])
  expect(numbers(week.undated)).toEqual(['6', '5'])
})
