import type { UnitKind } from '@treppenhaus/domain/master-data'
import type { UnitPattern } from '@treppenhaus/domain/unit-generator'
import { decimal, numberOf, textOf, whole, wholeOf, type FieldProblem } from '../../lib/record-form.ts'
import type { Building, Property } from './queries.ts'

export interface EntranceFields {
  key: number
  /** `building`, `building/entrance`, or empty for the house itself. */
  place: string
  name: string
}

export interface PositionFields {
  key: number
  kind: UnitKind
  areaM2: string
  rooms: string
  /** Empty: on all floors. */
  from: string
  to: string
}

export interface ExtraFields {
  key: number
  kind: UnitKind
  count: string
  numbering: string
  areaM2: string
}

/** The pattern as it is typed. */
export interface GeneratorFields {
  entrances: EntranceFields[]
  from: string
  to: string
  positions: PositionFields[]
  numbering: string
  firstNumber: string
  eachEntrance: boolean
  extras: ExtraFields[]
}

export const newPosition = (key: number): PositionFields => ({ key, kind: 'flat', areaM2: '', rooms: '', from: '', to: '' })

/** All entrances of the property, its floors, and as many flats on each as its front has. */
export function initialFields({ floors, unitsPerFloor }: Property, buildings: readonly Building[]): GeneratorFields {
  const doors = buildings.flatMap(({ id, entrances }) =>
    entrances.length === 0
      ? [{ place: id, name: '' }]
      : entrances.map((entrance) => ({ place: `${id}/${entrance.id}`, name: entrance.name })),
  )
  const entrances = doors.length === 0 ? [{ place: '', name: '' }] : doors
  return {
    entrances: entrances.map((door, key) => ({ key, ...door })),
    from: '0',
    to: textOf((floors ?? 4) - 1),
    positions: Array.from({ length: unitsPerFloor ?? 2 }, (_, key) => newPosition(key)),
    numbering: entrances.length > 1 && doors.length > 1 ? '{entrance}{nr2}' : '{nr2}',
    firstNumber: '1',
    eachEntrance: doors.length > 1,
    extras: [],
  }
}

const range = (from: string, to: string) => {
  const [first, last] = [wholeOf(from), wholeOf(to)]
  return first === null && last === null ? null : { from: first ?? -5, to: last ?? 60 }
}

/** What is not readable counts as not said. */
export function patternOf(fields: GeneratorFields): UnitPattern {
  return {
    entrances: fields.entrances.map(({ place, name }) => {
      const [buildingId = '', entranceId = ''] = place.split('/')
      return { buildingId: buildingId || null, entranceId: entranceId || null, name: name.trim() }
    }),
    floors: { from: wholeOf(fields.from) ?? 0, to: wholeOf(fields.to) ?? 0 },
    positions: fields.positions.map(({ kind, areaM2, rooms, from, to }) => ({
      kind,
      areaM2: numberOf(areaM2),
      rooms: numberOf(rooms),
      floors: range(from, to),
    })),
    numbering: fields.numbering,
    firstNumber: wholeOf(fields.firstNumber) ?? 1,
    eachEntrance: fields.eachEntrance,
    extras: fields.extras.map(({ kind, count, numbering, areaM2 }) => ({
      kind,
      count: wholeOf(count) ?? 0,
      numbering,
      areaM2: numberOf(areaM2),
    })),
  }
}

export type Problems = Readonly<Record<string, FieldProblem>>

const floor = whole(-5, 60)
const filled = (check: (value: string) => FieldProblem | undefined) => (value: string) =>
  value.trim() === '' ? ({ key: 'required' } as const) : check(value)

/** What is wrong with single fields, by their place in the pattern. */
export function checkFields(fields: GeneratorFields): Problems {
  const found: [string, FieldProblem | undefined][] = [
    ['from', filled(floor)(fields.from)],
    ['to', filled(floor)(fields.to)],
    ['firstNumber', filled(whole(0, 9999))(fields.firstNumber)],
    ...fields.positions.flatMap(({ key, areaM2, rooms, from, to }): [string, FieldProblem | undefined][] => [
      [`positions.${key}.areaM2`, decimal(areaM2)],
      [`positions.${key}.rooms`, decimal(rooms)],
      [`positions.${key}.from`, floor(from)],
      [`positions.${key}.to`, floor(to)],
    ]),
    ...fields.extras.flatMap(({ key, count, areaM2 }): [string, FieldProblem | undefined][] => [
      [`extras.${key}.count`, filled(whole(1, 500))(count)],
      [`extras.${key}.areaM2`, decimal(areaM2)],
    ]),
  ]
  return Object.fromEntries(found.filter((entry): entry is [string, FieldProblem] => entry[1] !== undefined))
}

/** A key that no entry of a list has yet. */
export const nextKey = (entries: readonly { key: number }[]) => Math.max(-1, ...entries.map(({ key }) => key)) + 1
