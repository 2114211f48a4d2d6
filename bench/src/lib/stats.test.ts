import { expect, test } from 'vitest'
import { mannWhitney, median, quantile, sorted } from './stats.ts'

test('quantiles of 1 to 100', () => {
  const values = sorted(Array.from({ length: 100 }, (_, index) => 100 - index))
  expect([quantile(values, 0.5), quantile(values, 0.99), quantile(values, 1)]).toEqual([51, 100, 100])
  expect(quantile([], 0.5)).toBeNaN()
})

test('the median sorts by number', () => {
  expect(median([10, 9, 100])).toBe(10)
})

const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index)

test.each([
  ['the same values', upTo(50), upTo(50), 1],
  ['all equal', [1, 1, 1], [1, 1, 1], 1],
  ['a textbook example', [19, 22, 16, 29, 24], [20, 11, 17, 12], 0.1113],
])('Mann-Whitney of %s', (_what, one, other, expected) => {
  expect(mannWhitney(one, other)).toBeCloseTo(expected, 3)
})

test('Mann-Whitney tells a shift from none, whichever comes first', () => {
  expect(mannWhitney(upTo(300), upTo(300, 60))).toBeLessThan(0.001)
  expect(mannWhitney(upTo(300, 60), upTo(300))).toBeLessThan(0.001)
})
