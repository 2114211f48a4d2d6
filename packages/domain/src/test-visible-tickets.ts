import { addDays, dayIn } from './calendar.ts'

/** A validity in days from today, both ends included; null: no end. */
export type Days = readonly [from: number, to: number | null]
/** When a ticket came in: the first or the last minute of a day, counted from today. */
export type Moment = readonly [day: number, part: 'first minute' | 'last minute']

/** Somebody, what they are to the flat and the house of a ticket, and whether the portal shows it to them. */
export type VisibilityCase = {
  who: string
  livesInFlat?: Days
  ownsFlat?: Days
  ownsHouse?: Days
  /** Lives in, or owns, another flat of the house. */
  livesNextDoor?: Days
  ownsNextDoor?: Days
  onBoard?: Days
  isReporter?: true
  ticket?: { place?: 'common'; shared?: true; created?: Moment; ofNobody?: true }
  house?: { managementType?: 'rental'; online?: false }
  sees: boolean
}

const always: Days = [-4000, null]
const shared = { shared: true } as const
const common = { place: 'common' } as const
const inFirstMinute = (day: number) => ({ ...shared, created: [day, 'first minute'] as const })
const inLastMinute = (day: number) => ({ ...shared, created: [day, 'last minute'] as const })

/** The rule that is said twice, in the policy and in SQL: both are tested with these. Tickets are ten days old unless it matters. */
export const visibilityCases: VisibilityCase[] = [
  { who: 'the reporter who lives there', isReporter: true, livesInFlat: always, sees: true },
  { who: 'the reporter who moves out today', isReporter: true, livesInFlat: [-4000, 0], sees: true },
  { who: 'the reporter who moved out yesterday', isReporter: true, livesInFlat: [-4000, -1], sees: true },
  { who: 'the reporter who owns the flat', isReporter: true, ownsFlat: always, sees: true },
  { who: 'the reporter of an offline house', isReporter: true, livesInFlat: always, house: { online: false }, sees: false },
  { who: 'the former reporter of an offline house', isReporter: true, livesInFlat: [-4000, -1], house: { online: false }, sees: false },

  { who: 'the household, not shared', livesInFlat: always, sees: false },
  { who: 'the household, shared', livesInFlat: always, ticket: shared, sees: true },
  { who: 'the household, shared, of nobody', livesInFlat: always, ticket: { ...shared, ofNobody: true }, sees: true },
  { who: 'the household of an offline house', livesInFlat: always, ticket: shared, house: { online: false }, sees: false },
  { who: 'the household on its last day', livesInFlat: [-4000, 0], ticket: shared, sees: true },
  { who: 'who moved out yesterday', livesInFlat: [-4000, -1], ticket: shared, sees: false },
  { who: 'who moves in tomorrow', livesInFlat: [1, null], ticket: shared, sees: false },
  { who: 'the successor who moved in today', livesInFlat: [0, null], ticket: shared, sees: false },
  { who: 'a flatmate of five days', livesInFlat: [-5, null], ticket: shared, sees: false },
  { who: 'a flatmate since that day', livesInFlat: [-10, null], ticket: inFirstMinute(-10), sees: true },
  { who: 'a flatmate since the day after', livesInFlat: [-9, null], ticket: inLastMinute(-10), sees: false },
  { who: 'who moved in today, reported today', livesInFlat: [0, null], ticket: inFirstMinute(0), sees: true },
  { who: 'who moved in today, reported last night', livesInFlat: [0, null], ticket: inLastMinute(-1), sees: false },
  { who: 'a neighbour, shared with the household', livesNextDoor: always, ticket: shared, sees: false },
  { who: 'a household of a ticket without flat', livesInFlat: always, ticket: { ...shared, ...common }, sees: false },

  { who: 'the owner of the flat', ownsFlat: always, ticket: shared, sees: false },
  { who: 'the owner of the flat and the one next door', ownsFlat: always, ownsNextDoor: always, ticket: shared, sees: false },
  { who: 'the owner of the house', ownsHouse: always, ticket: shared, house: { managementType: 'rental' }, sees: false },
  { who: 'the owner who lives there', ownsFlat: always, livesInFlat: always, ticket: shared, sees: true },
  { who: 'an owner without a seat on the board', ownsFlat: always, ticket: common, sees: false },

  { who: 'the board, inside the flat', onBoard: always, ticket: shared, sees: false },
  { who: 'the board, common property', onBoard: always, ticket: common, sees: true },
  { who: 'the board, common property, older than the membership', onBoard: [-2, null], ticket: common, sees: true },
  { who: 'the board of an offline house', onBoard: always, ticket: common, house: { online: false }, sees: false },
  { who: 'the board of a rental house', onBoard: always, ticket: common, house: { managementType: 'rental' }, sees: false },
  { who: 'a board member on the last day', onBoard: [-4000, 0], ticket: common, sees: true },
  { who: 'a former board member', onBoard: [-4000, -1], ticket: common, sees: false },
  { who: 'a board member from today', onBoard: [0, null], ticket: common, sees: true },
  { who: 'a board member from tomorrow', onBoard: [1, null], ticket: common, sees: false },
  { who: 'a stranger', ticket: shared, sees: false },
]

/** The day so many days from today, in Europe/Berlin. */
export const dayFromNow = (days: number, now = new Date()) => addDays(dayIn(now), days)

export const holdsNow = (days: Days | undefined) => days !== undefined && days[0] <= 0 && (days[1] === null || days[1] >= 0)

/** When the day so many days from today begins, in Europe/Berlin. */
export function beginningOf(days: number, now = new Date()): Date {
  const day = dayFromNow(days, now)
  const utc = new Date(`${day}T00:00:00Z`).getTime()
  const found = [1, 2]
    .map((hours) => new Date(utc - hours * 3_600_000))
    .find((instant) => dayIn(new Date(instant.getTime() - 1)) < day && dayIn(instant) === day)
  return found ?? new Date(utc)
}

export const instantOf = ([day, part]: Moment = [-10, 'first minute'], now = new Date()): Date =>
  part === 'first minute' ? beginningOf(day, now) : new Date(beginningOf(day + 1, now).getTime() - 60_000)
