import type { UnitLine } from './unit-line.ts'

/** Branches of a property from the outside in; a level that nothing is known of is left out. */
export type UnitBranch =
  | { kind: 'building' | 'entrance'; id: string; name: string | null; units: number; children: UnitBranch[] }
  | { kind: 'floor'; id: string; floor: number | null; units: number; children: UnitBranch[] }
  | { kind: 'unit'; id: string; line: UnitLine }

export interface BuildingPlan {
  id: string
  name: string
  entrances: readonly { id: string; name: string }[]
}

const collator = new Intl.Collator('de', { numeric: true })
const byPlace = (a: UnitLine, b: UnitLine) => (a.position ?? 1000) - (b.position ?? 1000) || collator.compare(a.number, b.number)

/** property → building → entrance → floor → unit, floors from the top. */
export function unitTree(lines: readonly UnitLine[], buildings: readonly BuildingPlan[]): UnitBranch[] {
  if (buildings.length === 0) return floorsOf(lines, 'property')
  const known = buildings.map(({ id, name, entrances }): UnitBranch => {
    const own = lines.filter(({ buildingId }) => buildingId === id)
    return { kind: 'building', id, name, units: own.length, children: entrancesOf(own, id, entrances) }
  })
  const rest = lines.filter(({ buildingId }) => !buildings.some(({ id }) => id === buildingId))
  if (rest.length === 0) return known
  return [...known, { kind: 'building', id: 'no-building', name: null, units: rest.length, children: floorsOf(rest, 'no-building') }]
}

function entrancesOf(lines: readonly UnitLine[], building: string, entrances: BuildingPlan['entrances']): UnitBranch[] {
  if (entrances.length === 0) return floorsOf(lines, building)
  const known = entrances.map(({ id, name }): UnitBranch => {
    const own = lines.filter(({ entranceId }) => entranceId === id)
    return { kind: 'entrance', id, name, units: own.length, children: floorsOf(own, id) }
  })
  const rest = lines.filter(({ entranceId }) => !entrances.some(({ id }) => id === entranceId))
  if (rest.length === 0) return known
  const id = `${building}.no-entrance`
  return [...known, { kind: 'entrance', id, name: null, units: rest.length, children: floorsOf(rest, id) }]
}

function floorsOf(lines: readonly UnitLine[], above: string): UnitBranch[] {
  const floors = [...new Set(lines.map(({ floor }) => floor))].toSorted((a, b) => (b ?? -100) - (a ?? -100))
  return floors.map((floor) => {
    const own = lines.filter((line) => line.floor === floor).toSorted(byPlace)
    const children = own.map((line): UnitBranch => ({ kind: 'unit', id: line.id, line }))
    return { kind: 'floor', id: `${above}.${floor ?? 'none'}`, floor, units: own.length, children }
  })
}
