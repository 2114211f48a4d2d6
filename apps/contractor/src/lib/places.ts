import type { OrderItem } from './order.ts'

export type Place = OrderItem['places'][number]

export type Riser = { from: number; to: number; position: number }

/** Flats one above the other without a gap: "2. bis 4. OG links"; nothing where they are not. */
export function riserOf(places: readonly Place[]): Riser | undefined {
  const floors = [...new Set(places.map(({ floor }) => floor))].toSorted((one, other) => one - other)
  const [from, to, first] = [floors[0], floors.at(-1), places[0]]
  if (from === undefined || to === undefined || first === undefined || floors.length < 2) return undefined
  const same = places.every(({ position }) => position === first.position)
  return same && from > 0 && to - from === floors.length - 1 ? { from, to, position: first.position } : undefined
}
