import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkPattern,
  generateUnits,
  MOST_GENERATED,
  type PatternEntrance,
  type PatternPosition,
  type UnitPattern,
} from './unit-generator.ts'

const flat: PatternPosition = { kind: 'flat', areaM2: 68.4, rooms: 2.5, floors: null }
const door = (name: string): PatternEntrance => ({ buildingId: null, entranceId: null, name })
const pattern = (overrides: Partial<UnitPattern> = {}): UnitPattern => ({
  entrances: [door('')],
  floors: { from: 0, to: 2 },
  positions: [flat, flat],
  numbering: 'WE {nr}',
  firstNumber: 1,
  eachEntrance: false,
  extras: [],
  ...overrides,
})
const numbersOf = (overrides: Partial<UnitPattern>) => generateUnits(pattern(overrides)).map(({ number }) => number)

test.each<[string, Partial<UnitPattern>, string[]]>([
  ['running numbers', {}, ['WE 1', 'WE 2', 'WE 3', 'WE 4', 'WE 5', 'WE 6']],
  ['two digits from 7 on', { numbering: '{nr2}', firstNumber: 7, floors: { from: 0, to: 0 } }, ['07', '08']],
  [
    'floor and side in words',
    { numbering: '{floor} {side}', floors: { from: -1, to: 1 }, positions: [flat, flat, flat] },
    ['1. UG links', '1. UG Mitte', '1. UG rechts', 'EG links', 'EG Mitte', 'EG rechts', '1. OG links', '1. OG Mitte', '1. OG rechts'],
  ],
  ['one flat a floor has no side', { numbering: '{floor} {side}', positions: [flat] }, ['EG', '1. OG', '2. OG']],
  [
    'more than three are counted',
    { numbering: '{level}.{side}', floors: { from: 2, to: 2 }, positions: [flat, flat, flat, flat] },
    ['2.1', '2.2', '2.3', '2.4'],
  ],
  [
    'entrances that begin anew',
    { entrances: [door('A'), door('B')], numbering: '{entrance}{nr2}', eachEntrance: true, floors: { from: 0, to: 0 } },
    ['A01', 'A02', 'B01', 'B02'],
  ],
  [
    'parking spaces besides',
    { floors: { from: 0, to: 0 }, positions: [flat], extras: [{ kind: 'parking', count: 2, numbering: 'Stellplatz {nr}', areaM2: null }] },
    ['WE 1', 'Stellplatz 1', 'Stellplatz 2'],
  ],
])('%s', (_, overrides, numbers) => {
  expect(numbersOf(overrides)).toEqual(numbers)
})

test('a shop on the ground floor, flats above', () => {
  const shop: PatternPosition = { kind: 'commercial', areaM2: 120, rooms: null, floors: { from: 0, to: 0 } }
  const above = { ...flat, floors: { from: 1, to: 9 } }
  const units = generateUnits(pattern({ positions: [shop, above], floors: { from: 0, to: 1 } }))
  expect(units.map(({ kind, floor, position }) => [kind, floor, position])).toEqual([
    ['commercial', 0, 1],
    ['flat', 1, 2],
  ])
})

test('positions of the entrances of one building go on, those of another begin anew', () => {
  const [one, other] = ['b1', 'b2']
  const entrances = [
    { buildingId: one, entranceId: 'e1', name: '1' },
    { buildingId: one, entranceId: 'e2', name: '2' },
    { buildingId: other, entranceId: 'e3', name: '3' },
  ]
  const units = generateUnits(pattern({ entrances, floors: { from: 0, to: 0 } }))
  expect(units.map(({ buildingId, entranceId, position }) => [buildingId, entranceId, position])).toEqual([
    [one, 'e1', 1],
    [one, 'e1', 2],
    [one, 'e2', 3],
    [one, 'e2', 4],
    [other, 'e3', 1],
    [other, 'e3', 2],
  ])
})

test.each<[string, Partial<UnitPattern>, string[], object[]]>([
  ['nothing', { positions: [] }, [], [{ code: 'nothing_generated', path: '/positions' }]],
  ['a floor above another', { floors: { from: 3, to: 2 } }, [], [{ code: 'nothing_generated', path: '/positions' }]],
  ['a token that is none', { numbering: 'WE {no}' }, [], [{ code: 'unknown_token', path: '/numbering', value: '{no}' }]],
  [
    'the same number again',
    { numbering: '{floor}', floors: { from: 0, to: 0 } },
    [],
    [{ code: 'number_twice', path: '/numbering', value: 'EG' }],
  ],
  ['a number of another unit', { floors: { from: 0, to: 0 } }, ['WE 2'], [{ code: 'number_taken', path: '/numbering', value: 'WE 2' }]],
  [
    'no number',
    { numbering: '{entrance}', floors: { from: 0, to: 0 }, positions: [flat] },
    [],
    [{ code: 'number_length', path: '/numbering', value: '' }],
  ],
  [
    'a house for a city',
    { floors: { from: 0, to: 60 }, positions: Array.from({ length: 9 }, () => flat) },
    [],
    [{ code: 'too_many_units', path: '/floors' }],
  ],
  [
    'a city of cars',
    { extras: [{ kind: 'parking', count: 1_000_000, numbering: 'P{nr}', areaM2: null }] },
    [],
    [{ code: 'too_many_units', path: '/floors' }],
  ],
])('refused: %s', (_, overrides, taken, errors) => {
  expect(checkPattern(pattern(overrides), taken)).toEqual(errors)
})

test('whatever the pattern, units that may be made have numbers of their own and are as many as it says', () => {
  const whole = (min: number, max: number) => fc.integer({ min, max })
  const patterns = fc.record({
    entrances: whole(1, 4),
    from: whole(-2, 1),
    floors: whole(0, 12),
    positions: whole(1, 8),
    first: whole(0, 50),
  })
  fc.assert(
    fc.property(patterns, ({ entrances, from, floors, positions, first }) => {
      const given = pattern({
        entrances: Array.from({ length: entrances }, (_, index) => door(String(index))),
        floors: { from, to: from + floors },
        positions: Array.from({ length: positions }, () => flat),
        firstNumber: first,
      })
      const count = entrances * (floors + 1) * positions
      const errors = checkPattern(given, [])
      expect(errors.map(({ code }) => code)).toEqual(count > MOST_GENERATED ? ['too_many_units'] : [])
      if (errors.length === 0) expect(new Set(generateUnits(given).map(({ number }) => number)).size).toBe(count)
    }),
  )
})
