/** A flat's place in words: pages and messages translate the parts ("3. Obergeschoss links"). */
export type UnitPlace = {
  floor: { kind: 'basement' | 'ground' | 'upper'; level: number }
  /** Where there is one flat a floor, or it is not known, none. `number` where a floor has more than three. */
  side: { kind: 'left' | 'middle' | 'right' } | { kind: 'number'; position: number } | null
}

/**
 * @param floor 0 is the ground floor
 * @param position from the left, 1-based
 */
export function unitPlace(floor: number | null, position: number | null, unitsPerFloor: number | null): UnitPlace | null {
  if (floor === null) return null
  const kind = floor < 0 ? 'basement' : floor === 0 ? 'ground' : 'upper'
  return { floor: { kind, level: Math.abs(floor) }, side: sideOf(position, unitsPerFloor) }
}

function sideOf(position: number | null, unitsPerFloor: number | null): UnitPlace['side'] {
  if (position === null || unitsPerFloor === null || unitsPerFloor < 2) return null
  if (unitsPerFloor > 3) return { kind: 'number', position }
  if (position === 1) return { kind: 'left' }
  return { kind: position === unitsPerFloor ? 'right' : 'middle' }
}
