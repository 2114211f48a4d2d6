import { expect, test } from 'vitest'
import { sortLines, type UnitLine } from './unit-line.ts'
import { unitTree, type UnitBranch } from './unit-tree.ts'

const line = (number: string, part: Partial<UnitLine> = {}): UnitLine => ({
  id: number,
  number,
  label: '',
  kind: 'flat',
  floor: 0,
  position: null,
  rooms: null,
  areaM2: null,
  shareNumerator: null,
  shareDenominator: null,
  targetRent: null,
  buildingId: null,
  buildingName: null,
  entranceId: null,
  entranceName: null,
  residents: [],
  owners: [],
  participating: false,
  vacant: true,
  archived: false,
  version: 1,
  ...part,
})

const drawn = (branches: readonly UnitBranch[]): unknown[] =>
  branches.map((branch) =>
    branch.kind === 'unit' ? branch.id : [branch.kind === 'floor' ? branch.floor : branch.name, ...drawn(branch.children)],
  )

test('a plain house has floors from the top and units from the left', () => {
  const lines = [line('10', { position: 2 }), line('9', { position: 1 }), line('K', { floor: -1 }), line('20', { floor: 1 })]
  expect(drawn(unitTree([...lines, line('P', { floor: null })], []))).toEqual([
    [1, '20'],
    [0, '9', '10'],
    [-1, 'K'],
    [null, 'P'],
  ])
})

test('buildings and entrances stand there although they are empty, and nobody gets lost beside them', () => {
  const plans = [
    { id: 'v', name: 'Vorderhaus', entrances: [{ id: 'a', name: 'A' }] },
    { id: 'h', name: 'Hinterhaus', entrances: [] },
  ]
  const lines = [line('1', { buildingId: 'v', entranceId: 'a' }), line('2', { buildingId: 'v' }), line('3')]
  expect(drawn(unitTree(lines, plans))).toEqual([['Vorderhaus', ['A', [0, '1']], [null, [0, '2']]], ['Hinterhaus'], [null, [0, '3']]])
})

test('numbers are sorted as people count, and what is not known stands last either way', () => {
  const lines = [line('WE 10', { areaM2: 50 }), line('WE 9'), line('WE 2', { areaM2: 60 })]
  const order = (by: string, down: boolean) => sortLines(lines, by, down).map(({ number }) => number)
  expect(order('number', false)).toEqual(['WE 2', 'WE 9', 'WE 10'])
  expect(order('area', false)).toEqual(['WE 10', 'WE 2', 'WE 9'])
  expect(order('area', true)).toEqual(['WE 2', 'WE 10', 'WE 9'])
})
