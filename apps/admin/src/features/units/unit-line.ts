import type { Schemas } from '@treppenhaus/api-client/problem'
import type { ManagementType } from '@treppenhaus/domain/master-data'

type Unit = Schemas['Unit']
type UnitItem = Schemas['UnitItem']

/** A unit as tables and trees show it. */
export interface UnitLine extends Pick<
  UnitItem,
  | 'id'
  | 'number'
  | 'label'
  | 'kind'
  | 'floor'
  | 'position'
  | 'rooms'
  | 'areaM2'
  | 'shareNumerator'
  | 'shareDenominator'
  | 'targetRent'
  | 'buildingName'
  | 'entranceName'
  | 'residents'
  | 'owners'
  | 'participating'
  | 'vacant'
  | 'archived'
  | 'version'
> {
  buildingId: string | null
  entranceId: string | null
}

/** Of a property's own list, whose people of the future are left out. */
export function lineOf(unit: Unit, managementType: ManagementType, today: string): UnitLine {
  const residents = unit.tenancies.filter(({ startsOn }) => startsOn <= today)
  const owners = unit.ownerships.filter(({ startsOn }) => startsOn <= today)
  const vacant = residents.length === 0 && (managementType !== 'condominium' || owners.length === 0)
  return { ...unit, residents, owners, vacant }
}

const collator = new Intl.Collator('de', { numeric: true })
type Value = string | number | null

const valueOf: Record<string, (line: UnitLine) => Value> = {
  number: ({ number }) => number,
  kind: ({ kind }) => kind,
  place: ({ floor, position }) => (floor === null ? null : floor * 1000 + (position ?? 0)),
  building: ({ buildingName, entranceName }) => (buildingName === null ? null : `${buildingName} ${entranceName ?? ''}`),
  area: ({ areaM2 }) => areaM2,
  rooms: ({ rooms }) => rooms,
  share: ({ shareNumerator, shareDenominator }) =>
    shareNumerator === null || shareDenominator === null ? null : shareNumerator / shareDenominator,
  rent: ({ targetRent }) => targetRent,
  residents: ({ residents }) => residents[0]?.name ?? null,
  owners: ({ owners }) => owners[0]?.name ?? null,
  participating: ({ participating }) => (participating ? 0 : 1),
}

const compare = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** By one column; what is not known stands last either way, equals stay in the order of their numbers. */
export function sortLines(lines: readonly UnitLine[], by: string, down: boolean): UnitLine[] {
  const value = valueOf[by] ?? valueOf.number!
  return lines.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return left === right ? collator.compare(a.number, b.number) : left === null ? 1 : -1
    return (down ? -compare(left, right) : compare(left, right)) || collator.compare(a.number, b.number)
  })
}
