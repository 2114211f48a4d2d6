import type { PartOfDay } from '@treppenhaus/domain/calendar'
import { instantAt } from './local-time.ts'
import type { OrderLine } from './order.ts'

/** A time at which somebody is at home. */
export type Slot = { day: string; part: PartOfDay; from: string; to: string }

/** The hours a part of the day means when an appointment is suggested. */
const hours: Record<PartOfDay, [from: string, to: string]> = {
  morning: ['08:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '20:00'],
}
const parts: readonly PartOfDay[] = ['morning', 'afternoon', 'evening']

/** Times at which everybody who said when is at home, the next first; those that have begun are left out. */
export function commonSlots(lines: readonly Pick<OrderLine, 'availability'>[], now = Date.now()): Slot[] {
  const known = lines.map(({ availability }) => availability).filter((list) => list.length > 0)
  const [first, ...others] = known
  if (!first) return []
  const has = (list: OrderLine['availability'], day: string, part: PartOfDay) =>
    list.some((one) => one.day === day && one.parts.includes(part))
  return first
    .flatMap(({ day, parts: own }) => parts.filter((part) => own.includes(part)).map((part) => ({ day, part })))
    .filter(({ day, part }) => others.every((list) => has(list, day, part)))
    .map(({ day, part }) => ({ day, part, from: hours[part][0], to: hours[part][1] }))
    .filter(({ day, from }) => Date.parse(instantAt(day, from) ?? '') > now)
    .toSorted((one, other) => `${one.day}${one.from}`.localeCompare(`${other.day}${other.from}`))
}
