import { expect, test } from 'vitest'
import { periodChart, stateOf } from './period-chart.ts'

const today = '2026-11-22'

test.each([
  ['2020-01-01', '2026-11-21', 'past'],
  ['2020-01-01', '2026-11-22', 'present'],
  ['2026-11-22', null, 'present'],
  ['2026-11-23', null, 'future'],
])('from %s to %s is %s', (startsOn, endsOn, state) => {
  expect(stateOf({ startsOn, endsOn }, today)).toBe(state)
})

test('bars follow each other and stay on the scale, whatever the days', () => {
  const {
    bars,
    marks,
    today: line,
  } = periodChart(
    [
      { id: 'a', startsOn: '1998-03-01', endsOn: '2019-06-30' },
      { id: 'b', startsOn: '2019-07-01', endsOn: null },
      { id: 'c', startsOn: '2027-01-01', endsOn: null },
    ],
    today,
  )
  expect(bars[0]!.left).toBe(0)
  expect(bars[0]!.left + bars[0]!.width).toBeCloseTo(bars[1]!.left, 5)
  for (const { left, width } of bars) expect(left >= 0 && left + width <= 100.001).toBe(true)
  expect(bars[2]!.left).toBeGreaterThan(line)
  expect(marks.length).toBeLessThanOrEqual(7)
})
