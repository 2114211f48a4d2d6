import {
  checkPattern,
  generateUnits,
  MOST_GENERATED,
  type GeneratedUnit,
  type PatternError,
  type UnitPattern,
} from '@treppenhaus/domain/unit-generator'
import type { FrontBlock } from './front-geometry.ts'

export interface Preview {
  units: GeneratedUnit[]
  errors: PatternError[]
  blocks: FrontBlock[]
  /** On no floor, so that the front does not show them. */
  besides: GeneratedUnit[]
}

/** What a pattern makes of the house, and what is wrong with it. */
export function previewOf(pattern: UnitPattern, taken: readonly string[], nameOf: (index: number) => string): Preview {
  const units = generateUnits(pattern).slice(0, MOST_GENERATED)
  const errors = checkPattern(pattern, taken)
  const wrong = new Set(errors.map(({ value }) => value))
  const besides = units.filter(({ floor }) => floor === null)
  const onFloors = units.filter(({ floor }) => floor !== null)
  const each = pattern.entrances.length === 0 ? 0 : doorsOf(pattern)
  const blocks = pattern.entrances.map(({ buildingId }, index) => {
    const before = pattern.entrances.slice(0, index).filter((other) => other.buildingId === buildingId).length * pattern.positions.length
    const doors = onFloors.slice(index * each, (index + 1) * each).map(({ number, floor, position }, place) => ({
      key: `${index}.${place}`,
      number,
      floor: floor ?? 0,
      position: (position ?? 1) - before,
      state: wrong.has(number) ? ('wrong' as const) : ('new' as const),
    }))
    return { name: nameOf(index), doors }
  })
  return { units, errors, blocks: blocks.filter(({ doors }) => doors.length > 0), besides }
}

/** How many doors one entrance has. */
function doorsOf({ floors, positions }: UnitPattern): number {
  let doors = 0
  for (let floor = floors.from; floor <= floors.to; floor++)
    doors += positions.filter(({ floors: limits }) => !limits || (floor >= limits.from && floor <= limits.to)).length
  return doors
}
