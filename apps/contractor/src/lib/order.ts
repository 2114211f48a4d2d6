import type { Schemas } from '@treppenhaus/api-client/problem'
import { dayOf } from './format.ts'

export type OrderItem = Schemas['ContractorWorkOrderItem']
export type Order = Schemas['ContractorWorkOrder']
export type OrderLine = Order['lines'][number]
export type OrderAction = Order['actions'][number]
export type StoredFile = Schemas['File']
export type TimelineEntry = Schemas['TimelineEntry']
export type CompletionReport = Schemas['CompletionReport']

/** The lists a contractor looks through. */
export const orderStates = ['new', 'open', 'reported', 'final'] as const
export type OrderState = (typeof orderStates)[number]

const ranks: Record<OrderItem['urgency'], number> = { emergency: 0, high: 1, normal: 2, low: 3 }

/** The calendar day an order is for: its appointment, else the day it is due; none when nobody said. */
export const dayOfOrder = ({ startsAt, dueOn }: Pick<OrderItem, 'startsAt' | 'dueOn'>) => (startsAt === null ? dueOn : dayOf(startsAt))

/** Moment an order sorts by within its urgency: the appointment, the end of the day it is due, else last. */
const moment = ({ startsAt, dueOn }: OrderItem) => startsAt ?? (dueOn === null ? '9999' : `${dueOn}T23:59`)

/** Emergencies first, then by date. */
export const byUrgencyAndDate = (one: OrderItem, other: OrderItem) =>
  ranks[one.urgency] - ranks[other.urgency] || moment(one).localeCompare(moment(other)) || one.number.localeCompare(other.number)

/** The order of a day: by the clock, what has no time last. */
export const byClock = (one: OrderItem, other: OrderItem) =>
  (one.startsAt ?? '9999').localeCompare(other.startsAt ?? '9999') || byUrgencyAndDate(one, other)

/** Whole minutes from start to end; null without an appointment. */
export const plannedMinutes = ({ startsAt, endsAt }: Pick<OrderItem, 'startsAt' | 'endsAt'>) =>
  startsAt === null || endsAt === null ? null : Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
