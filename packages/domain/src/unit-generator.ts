import type { UnitKind } from './master-data.ts'

/** A door whose floors are filled; without ids the units stand in the property itself. `name` is what numbers call it. */
export type PatternEntrance = { buildingId: string | null; entranceId: string | null; name: string }

/** What is at one place of a floor, from the left. `floors` limits it: a shop on the ground floor alone. */
export type PatternPosition = {
  kind: UnitKind
  areaM2: number | null
  rooms: number | null
  floors: { from: number; to: number } | null
}

/** What is on no floor: parking spaces in the yard, cellars. */
export type PatternExtra = { kind: UnitKind; count: number; numbering: string; areaM2: number | null }

/**
 * Entrances × floors × positions. Floor 0 is the ground floor. Numbers are written by a pattern of words and the tokens of
 * `numberTokens`: `{entrance}{nr2}` makes A01, `{floor} {side}` makes "1. OG links".
 */
export type UnitPattern = {
  entrances: PatternEntrance[]
  floors: { from: number; to: number }
  positions: PatternPosition[]
  numbering: string
  /** The first running number; `eachEntrance` begins anew with it. */
  firstNumber: number
  eachEntrance: boolean
  extras: PatternExtra[]
}

export type GeneratedUnit = {
  number: string
  kind: UnitKind
  buildingId: string | null
  entranceId: string | null
  floor: number | null
  position: number | null
  areaM2: number | null
  rooms: number | null
}

/** `nr2` and `nr3` are the running number with two and three digits; the words are German, as the numbers of German houses are. */
export const numberTokens = ['nr', 'nr2', 'nr3', 'entrance', 'floor', 'level', 'side', 'position'] as const
export type NumberToken = (typeof numberTokens)[number]

/** At once; larger houses are made in several steps. */
export const MOST_GENERATED = 500
const LONGEST_NUMBER = 40

export const patternErrorCodes = [
  'nothing_generated',
  'too_many_units',
  'unknown_token',
  'number_length',
  'number_twice',
  'number_taken',
] as const
export type PatternErrorCode = (typeof patternErrorCodes)[number]
/** `path` points into the pattern; `value` is the number or token that is wrong. */
export type PatternError = { code: PatternErrorCode; path: string; value?: string }

/** The units of a pattern, by entrance, floor from below and position from the left, then the extras. Never more than one too many. */
export function generateUnits(pattern: UnitPattern): GeneratedUnit[] {
  const units = [...onFloors(pattern)]
  return [...units, ...besides(pattern, MOST_GENERATED + 1 - units.length)]
}

/**
 * @param taken numbers that the property has
 * @returns nothing when the units may be made
 */
export function checkPattern(pattern: UnitPattern, taken: readonly string[]): PatternError[] {
  const tokens = unknownTokens(pattern)
  if (tokens.length > 0) return tokens
  const units = generateUnits(pattern)
  if (units.length === 0) return [{ code: 'nothing_generated', path: '/positions' }]
  if (units.length > MOST_GENERATED) return [{ code: 'too_many_units', path: '/floors' }]
  return checkNumbers(units, new Set(taken))
}

function* onFloors(pattern: UnitPattern): Generator<GeneratedUnit> {
  const { entrances, floors, positions, firstNumber, eachEntrance } = pattern
  let running = firstNumber
  let made = 0
  for (const [index, entrance] of entrances.entries()) {
    if (eachEntrance) running = firstNumber
    const before = entrances.slice(0, index).filter(({ buildingId }) => buildingId === entrance.buildingId).length * positions.length
    for (let floor = floors.from; floor <= floors.to; floor++) {
      for (const [place, { kind, areaM2, rooms, floors: limits }] of positions.entries()) {
        if (limits && (floor < limits.from || floor > limits.to)) continue
        if (made++ > MOST_GENERATED) return
        const words = { running: running++, entrance: entrance.name, floor, position: place + 1, positions: positions.length }
        const { buildingId, entranceId } = entrance
        const number = writeNumber(pattern.numbering, words)
        yield { number, kind, buildingId, entranceId, floor, position: before + place + 1, areaM2, rooms }
      }
    }
  }
}

function* besides({ extras }: UnitPattern, most: number): Generator<GeneratedUnit> {
  let left = most
  for (const { kind, count, numbering, areaM2 } of extras) {
    for (let running = 1; running <= count; running++) {
      if (left-- <= 0) return
      const number = writeNumber(numbering, { running, entrance: '', floor: null, position: running, positions: count })
      yield { number, kind, buildingId: null, entranceId: null, floor: null, position: null, areaM2, rooms: null }
    }
  }
}

type Words = { running: number; entrance: string; floor: number | null; position: number; positions: number }

const written: Record<NumberToken, (words: Words) => string> = {
  nr: ({ running }) => String(running),
  nr2: ({ running }) => String(running).padStart(2, '0'),
  nr3: ({ running }) => String(running).padStart(3, '0'),
  entrance: ({ entrance }) => entrance,
  floor: ({ floor }) => floorWord(floor),
  level: ({ floor }) => (floor === null ? '' : String(floor)),
  side: ({ position, positions }) => sideWord(position, positions),
  position: ({ position }) => String(position),
}

function floorWord(floor: number | null): string {
  if (floor === null) return ''
  if (floor === 0) return 'EG'
  return floor > 0 ? `${floor}. OG` : `${-floor}. UG`
}

function sideWord(position: number, positions: number): string {
  if (positions === 1) return ''
  if (positions > 3) return String(position)
  if (position === 1) return 'links'
  return position === positions ? 'rechts' : 'Mitte'
}

const TOKEN = /\{([^{}]*)\}/g
const isToken = (name: string): name is NumberToken => (numberTokens as readonly string[]).includes(name)

const writeNumber = (pattern: string, words: Words): string =>
  pattern
    .replaceAll(TOKEN, (whole, name: string) => (isToken(name) ? written[name](words) : whole))
    .replaceAll(/\s+/g, ' ')
    .trim()

function unknownTokens({ numbering, extras }: UnitPattern): PatternError[] {
  const patterns = [[numbering, '/numbering'], ...extras.map((extra, index) => [extra.numbering, `/extras/${index}/numbering`])] as const
  return patterns.flatMap(([text = '', path = '']) =>
    [...text.matchAll(TOKEN)].flatMap(([whole, name = '']) =>
      isToken(name) ? [] : [{ code: 'unknown_token' as const, path, value: whole }],
    ),
  )
}

function checkNumbers(units: readonly GeneratedUnit[], taken: ReadonlySet<string>): PatternError[] {
  const seen = new Set<string>()
  const errors = new Map<string, PatternError>()
  for (const { number, floor } of units) {
    const path = floor === null ? '/extras' : '/numbering'
    const add = (code: PatternErrorCode) => errors.set(number, { code, path, value: number })
    if (number === '' || number.length > LONGEST_NUMBER) add('number_length')
    else if (seen.has(number)) add('number_twice')
    else if (taken.has(number)) add('number_taken')
    seen.add(number)
  }
  return [...errors.values()]
}
