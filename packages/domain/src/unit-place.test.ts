import { expect, test } from 'vitest'
import { unitPlace } from './unit-place.ts'

test.each([
  [3, 1, 2, { floor: { kind: 'upper', level: 3 }, side: { kind: 'left' } }],
  [1, 2, 3, { floor: { kind: 'upper', level: 1 }, side: { kind: 'middle' } }],
  [0, 3, 3, { floor: { kind: 'ground', level: 0 }, side: { kind: 'right' } }],
  [5, 4, 6, { floor: { kind: 'upper', level: 5 }, side: { kind: 'number', position: 4 } }],
  [-1, 1, 1, { floor: { kind: 'basement', level: 1 }, side: null }],
  [2, null, 2, { floor: { kind: 'upper', level: 2 }, side: null }],
  [null, 1, 2, null],
])('floor %s, position %s of %s', (floor, position, unitsPerFloor, expected) => {
  expect(unitPlace(floor, position, unitsPerFloor)).toEqual(expected)
})
