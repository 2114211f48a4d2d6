/** A door of the drawing: storey 0 is the ground floor, position counts from the left and from 1. */
export interface Door {
  key: string
  number: string
  floor: number
  position: number
  state: 'new' | 'there' | 'wrong'
}

export interface FrontBlock {
  name: string
  doors: readonly Door[]
}

export interface DoorBox extends Door {
  x: number
  y: number
}

interface Storey {
  floor: number
  y: number
}

export interface BlockDrawing {
  name: string
  x: number
  width: number
  top: number
  stairX: number
  storeys: Storey[]
  doors: DoorBox[]
}

export const cell = { width: 58, height: 42 } as const
export const stairWidth = 18
const wall = 6
const gap = 16
const roof = 20
const caption = 26
const floorWords = 34

const columnX = (position: number, left: number) => wall + (position - 1) * cell.width + (position > left ? stairWidth : 0)

/** Places the doors of entrances beside each other on one street, in drawing units. */
export function drawFront(blocks: readonly FrontBlock[]) {
  const floors = blocks.flatMap(({ doors }) => doors.map(({ floor }) => floor))
  const highest = Math.max(0, ...floors)
  const lowest = Math.min(0, ...floors)
  const yOf = (floor: number) => roof + (highest - floor) * cell.height
  const street = yOf(0) + cell.height
  let x = floorWords
  const drawings = blocks.map(({ name, doors }): BlockDrawing => {
    const columns = Math.max(1, ...doors.map(({ position }) => position))
    const left = Math.ceil(columns / 2)
    const own = doors.map(({ floor }) => floor)
    const width = 2 * wall + columns * cell.width + stairWidth
    const block = {
      name,
      x,
      width,
      top: yOf(Math.max(0, ...own)),
      stairX: wall + left * cell.width,
      storeys: Array.from({ length: Math.max(0, ...own) + 1 }, (_, floor) => ({ floor, y: yOf(floor) })),
      doors: doors.map((door) => ({ ...door, x: columnX(door.position, left), y: yOf(door.floor) })),
    }
    x += width + gap
    return block
  })
  const bottom = street - lowest * cell.height
  const storeys = Array.from({ length: highest - lowest + 1 }, (_, index) => ({ floor: highest - index, y: yOf(highest - index) }))
  return { width: Math.max(x - gap, floorWords) + 4, height: bottom + caption, street, bottom, blocks: drawings, storeys }
}
