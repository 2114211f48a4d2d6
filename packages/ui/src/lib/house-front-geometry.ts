import { isLit } from './elevation-geometry.ts'
import type { FlatPlace, HouseShape } from './elevation-geometry.ts'

export interface FrontWindow {
  x: number
  y: number
  width: number
  height: number
  lit: boolean
}

const wall = { top: 48, bottom: 184, left: 105, right: 285 }
const stair = { left: 182, right: 208 }

/** Height of one storey of the large house, in drawing units. */
export const storeyHeight = (floors: number): number => (wall.bottom - wall.top) / floors

/** Top edge of a storey, the ground floor being 0. */
export const storeyTop = (floors: number, floor: number): number => wall.bottom - (floor + 1) * storeyHeight(floors)

/** Which flat (counted from the left, from 1) looks out of a window column of one side. */
function flatBehind(column: number, columns: number, side: 'left' | 'right', unitsPerFloor: number): number {
  const leftUnits = Math.ceil(unitsPerFloor / 2)
  const sideUnits = side === 'left' ? leftUnits : unitsPerFloor - leftUnits
  if (sideUnits === 0) return 1
  const index = Math.floor((column * sideUnits) / columns)
  return side === 'left' ? index + 1 : leftUnits + index + 1
}

/** All windows of the large house; those of the lit flats are marked. */
export function frontWindows({ floors, unitsPerFloor }: HouseShape, lit: readonly FlatPlace[]): FrontWindow[] {
  const perSide = Math.ceil(unitsPerFloor / 2)
  const columns = perSide === 1 ? 3 : perSide * 2
  const tall = storeyHeight(floors)
  const height = Math.min(20, tall - Math.max(2, tall * 0.26))
  const spans = { left: stair.left - wall.left, right: wall.right - stair.right }
  return Array.from({ length: floors }, (_, floor) => floor).flatMap((floor) =>
    (['left', 'right'] as const).flatMap((side) => {
      const pitch = spans[side] / columns
      const width = Math.min(17, pitch * 0.72)
      const start = side === 'left' ? wall.left : stair.right
      return Array.from({ length: columns }, (_, column) => ({
        x: start + pitch * column + (pitch - width) / 2,
        y: storeyTop(floors, floor) + (tall - height) / 2,
        width,
        height,
        lit: isLit(lit, { floor, position: flatBehind(column, columns, side, unitsPerFloor) }),
      }))
    }),
  )
}
