import { expect, it } from 'vitest'
import { riserOf } from './places.ts'

const at = (floor: number, position = 1) => ({ floor, position })

it('sees flats one above the other', () => {
  expect(riserOf([at(4), at(2), at(3)])).toEqual({ from: 2, to: 4, position: 1 })
})

it.each([
  ['one flat', [at(2)]],
  ['a gap', [at(1), at(3)]],
  ['two sides', [at(1, 1), at(2, 2)]],
  ['the ground floor, which has no number', [at(0), at(1)]],
  ['nothing', []],
])('sees no riser in %s', (_, places) => {
  expect(riserOf(places)).toBeUndefined()
})
