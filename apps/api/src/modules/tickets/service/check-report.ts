import { addDays, type Availability } from '@treppenhaus/domain/calendar'
import { commonPlaces, rooms } from '@treppenhaus/domain/master-data'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import type { CheckedReport, Home } from '../repository/check-report.ts'
import type { CreateTicketBody } from '../schema/portal.ts'

type Report = Static<typeof CreateTicketBody>
/** Somebody at home is planned for weeks, not years. */
const AVAILABILITY_DAYS = 366

/**
 * The home a report is about: the flat, or for common property a home in the house.
 * @throws Refusal 400 when flat and house are missing or contradict each other, 404 when it is no home of the person today
 */
export function requireHome({ place, unitId, propertyId }: Report, { home }: CheckedReport): Home {
  if (place === 'unit' && unitId === null) throw refuseField('invalid_request', '/unitId')
  if (unitId === null && propertyId === null) throw refuseField('invalid_request', '/propertyId')
  if (!home) throw new Refusal('not_found')
  if (propertyId !== null && home.propertyId !== propertyId) throw refuseField('unknown_reference', '/propertyId')
  return home
}

/** @throws Refusal 400 for a topic, a room or days that do not fit */
export function requireReport({ place, room, availability }: Report, { topic, today }: CheckedReport): void {
  if (!topic) throw refuseField('unknown_reference', '/topicId')
  const known: readonly string[] = place === 'unit' ? rooms : commonPlaces
  if (room !== null && !known.includes(room)) throw refuseField('invalid_request', '/room')
  requireDays(availability, today)
}

/** Each day once, from today on, within a year. */
function requireDays(availability: readonly Availability[], today: string) {
  const latest = addDays(today, AVAILABILITY_DAYS)
  const seen = new Set<string>()
  availability.forEach(({ day }, index) => {
    if (day < today || day > latest || seen.has(day)) throw refuseField('invalid_request', `/availability/${index}/day`)
    seen.add(day)
  })
}
