/** A flat in its house: storey counted from the ground floor (0), place on the landing counted from the left (1). */
export interface FlatPlace {
  floor: number
  position: number
}

/** What is known of a house: storeys with the ground floor, and flats on one storey. */
export interface HouseShape {
  floors: number
  unitsPerFloor: number
}

export interface UnitBox extends FlatPlace {
  x: number
  y: number
}

export interface ElevationGeometry {
  width: number
  height: number
  stairX: number
  storeyTops: number[]
  units: UnitBox[]
}

export const unitWidth = 13
const gap = 1
const margin = 3
const stairWidth = 8
const roof = 9
const storey = 9

/** True when the numbers can be a real house; everything else gets no drawing, never a guess. */
export function isDrawable(shape: Partial<HouseShape>): shape is HouseShape {
  const { floors, unitsPerFloor } = shape
  const whole = Number.isInteger(floors) && Number.isInteger(unitsPerFloor)
  return (
    whole && floors !== undefined && unitsPerFloor !== undefined && floors >= 1 && floors <= 30 && unitsPerFloor >= 1 && unitsPerFloor <= 8
  )
}

const blockWidth = (units: number): number => (units === 0 ? 0 : units * unitWidth + (units - 1) * gap)

/** Places every flat of a house in drawing units: half of a landing left of the stair, the rest right. */
export function elevationGeometry({ floors, unitsPerFloor }: HouseShape): ElevationGeometry {
  const left = Math.ceil(unitsPerFloor / 2)
  const right = unitsPerFloor - left
  const stairX = margin + blockWidth(left)
  const rightStart = stairX + stairWidth
  const storeyTops = Array.from({ length: floors }, (_, floor) => roof + (floors - 1 - floor) * storey)
  const unitX = (index: number): number =>
    index < left ? margin + index * (unitWidth + gap) : rightStart + (index - left) * (unitWidth + gap)
  const units = storeyTops.flatMap((y, floor) =>
    Array.from({ length: unitsPerFloor }, (_, index) => ({ floor, position: index + 1, x: unitX(index), y })),
  )
  return { width: rightStart + blockWidth(right) + margin, height: roof + floors * storey + 2, stairX, storeyTops, units }
}

/** True when this flat is one of the lit ones. */
export function isLit(lit: readonly FlatPlace[], { floor, position }: FlatPlace): boolean {
  return lit.some((flat) => flat.floor === floor && flat.position === position)
}
