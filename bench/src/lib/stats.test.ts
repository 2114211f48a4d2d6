import { expect, test } from 'vitest'
import { median, quantile, sorted } from './stats.ts'

test('quantiles of 1 to 100', () => {
  const values = sorted(Array.from({ length: 100 }, (_, index) => 100 - index))
  expect([quantile(values, 0.5), quantile(values, 0.99), quantile(values, 1)]).toEqual([51, 100, 100])
  expect(quantile([], 0.5)).toBeNaN()
})

test('the median sorts by number', () => {
  expect(median([10, 9, 100])).toBe(10)
})
