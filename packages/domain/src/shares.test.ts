import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exceedsWhole, firstDayAboveWhole, isWhole, sumOfShares } from './shares.ts'

const of = (...shares: [number, number][]) => sumOfShares(shares.map(([numerator, denominator]) => ({ numerator, denominator })))

test.each([
  { shares: [], text: '0/1', whole: false },
  { shares: [[1, 1]], text: '1/1', whole: true },
  {
    shares: [
      [500, 1000],
      [499, 1000],
    ],
    text: '999/1000',
    whole: false,
  },
  {
    shares: [
      [500, 1000],
      [500, 1000],
    ],
    text: '1000/1000',
    whole: true,
  },
  {
    shares: [
      [1, 3],
      [1, 3],
      [1, 3],
    ],
    text: '3/3',
    whole: true,
  },
  {
    shares: [
      [1, 2],
      [1, 3],
      [1, 6],
    ],
    text: '6/6',
    whole: true,
  },
  {
    shares: [
      [333_333, 1_000_000],
      [1, 3],
    ],
    text: '1999999/3000000',
    whole: false,
  },
  { shares: [[501, 1000], [500, 1000]], text: '1001/1000', whole: false },
  // prettier-ignore
] satisfies { shares: [number, number][]; text: string; whole: boolean }[])('the sum is $text', ({ shares, text, whole }) => {
  const sum = of(...shares)
  expect([`${sum.numerator}/${sum.denominator}`, isWhole(sum)]).toEqual([text, whole])
})

const share = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([numerator, denominator]) => ({ numerator, denominator }))

test('the order does not count, whatever the denominators', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 40 }), (shares) => {
      expect(sumOfShares(shares.toReversed())).toEqual(sumOfShares(shares))
    }),
  )
})

test('parts of one whole are exactly the whole, and one more than it exceeds it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 1_000_000 }), fc.integer({ min: 1, max: 999_999 }), share, (denominator, cut, extra) => {
      const numerator = 1 + (cut % (denominator - 1))
      const parts = [
        { numerator, denominator },
        { numerator: denominator - numerator, denominator },
      ]
      expect(isWhole(sumOfShares(parts))).toBe(true)
      expect(exceedsWhole(sumOfShares([...parts, extra]))).toBe(true)
    }),
  )
})

const held = (startsOn: string, endsOn: string | null, numerator = 1, denominator = 2) => ({ startsOn, endsOn, numerator, denominator })

test.each([
  { what: 'two halves', held: [held('2020-01-01', null), held('2020-01-01', null)], day: null },
  {
    what: 'a third half from its first day on',
    held: [held('2020-01-01', null), held('2021-01-01', null), held('2022-05-01', '2022-06-30')],
    day: '2022-05-01',
  },
  { what: 'one after the other', held: [held('2020-01-01', '2020-12-31', 1, 1), held('2021-01-01', null, 1, 1)], day: null },
  {
    what: 'the day on which one ends is still theirs',
    held: [held('2020-01-01', '2020-12-31', 1, 1), held('2020-12-31', null, 1, 1)],
    day: '2020-12-31',
  },
  {
    what: 'three thirds',
    held: [held('2020-01-01', null, 1, 3), held('2020-01-01', null, 1, 3), held('2020-01-01', null, 1, 3)],
    day: null,
  },
  { what: 'more than the whole alone', held: [held('2020-01-01', null, 3, 2)], day: '2020-01-01' },
  // prettier-ignore
])('$what', ({ held, day }) => {
  expect(firstDayAboveWhole(held)).toBe(day)
})

test('what was too much before does not count against the days after it', () => {
  const before = [held('2000-01-01', '2000-12-31', 1, 1), held('2000-06-01', '2000-12-31', 1, 1)]
  expect(firstDayAboveWhole([...before, held('2001-01-01', null)])).toBe('2000-06-01')
  expect(firstDayAboveWhole([...before, held('2001-01-01', null)], { startsOn: '2001-01-01', endsOn: null })).toBeNull()
  expect(firstDayAboveWhole([held('2000-01-01', null, 1, 1), held('2005-01-01', null)], { startsOn: '2005-01-01', endsOn: null })).toBe(
    '2005-01-01',
  )
})

const dayOf = (offset: number) => `2024-01-${String(offset).padStart(2, '0')}`
const period = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.option(fc.integer({ min: 1, max: 28 })),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 4, max: 6 }),
  )
  .map(([first, last, numerator, denominator]) => ({
    ...{ startsOn: dayOf(first), endsOn: last === null ? null : dayOf(Math.max(first, last)), numerator, denominator },
  }))

test('it is the day that asking every single day finds, whatever begins and ends when', () => {
  const days = Array.from({ length: 28 }, (_, index) => dayOf(index + 1))
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), fc.option(period), (shares, within) => {
      const asked = days.filter((day) => within === null || (within.startsOn <= day && (within.endsOn === null || within.endsOn >= day)))
      const heldOn = (day: string) => shares.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
      const expected = asked.find((day) => exceedsWhole(sumOfShares(heldOn(day)))) ?? null
      expect(firstDayAboveWhole(shares, within ?? undefined)).toBe(expected)
    }),
  )
})
