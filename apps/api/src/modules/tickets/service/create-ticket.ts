import type { Organization, Tx } from '@treppenhaus/db/organization'
import { addDays, type Availability } from '@treppenhaus/domain/calendar'
import { commonPlaces, rooms } from '@treppenhaus/domain/master-data'
import type { PortalActor } from '@treppenhaus/domain/policy'
import { titleFrom } from '@treppenhaus/domain/ticket-title'
import type { Place } from '@treppenhaus/domain/ticket'
import { randomUUID } from 'node:crypto'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { attachableFiles } from '../../files/service.ts'
import { listHomes } from '../../homes/service.ts'
import { checkReport, insertTicket, takeNumber } from '../repository/insert-ticket.ts'
import type { CreateTicketBody } from '../schema.ts'
import { presentOwnTicket } from './read-own-ticket.ts'

type Report = Static<typeof CreateTicketBody>
/** Somebody at home is planned for weeks, not years. */
const AVAILABILITY_DAYS = 366

/**
 * A resident's or owner's report. Its number is taken last: after it only the answer to the idempotency key is stored, which holds it.
 * @throws Refusal 400 naming the field, 404 for a home that is not the person's own
 */
export async function createTicket(organization: Organization, tx: Tx, actor: PortalActor, report: Report) {
  requireRoomOfPlace(report.place, report.room)
  const home = await homeOf(tx, actor, report)
  const { topicFits, today } = await checkReport(tx, report.topicId, report.kind)
  if (!topicFits) throw refuseField('unknown_reference', '/topicId')
  requireDays(report.availability, today)
  await attachableFiles(tx, actor, report.fileIds, '/fileIds')
  const id = randomUUID()
  const { fileIds, title, unitId: _unit, propertyId: _property, ...rest } = report
  const ticket = {
    ...rest,
    id,
    title: title?.trim() || titleFrom(report.description),
    description: report.description.trim(),
    accessNote: report.accessNote.trim(),
    propertyId: home.propertyId,
    unitId: home.unitId,
    householdVisible: report.householdVisible && home.unitId !== null,
  }
  await insertTicket(tx, actor, ticket, home.id, fileIds)
  const answer = await presentOwnTicket(organization, tx, actor, id)
  return { ...answer, number: await takeNumber(tx, id) }
}

/**
 * The home a report is about: the flat, or for common property a home in the house.
 * @throws Refusal 400 when flat and house contradict each other, 404 when it is no home of the person today
 */
async function homeOf(tx: Tx, actor: PortalActor, { place, unitId, propertyId }: Report) {
  if (place === 'unit' && unitId === null) throw refuseField('invalid_request', '/unitId')
  if (unitId === null && propertyId === null) throw refuseField('invalid_request', '/propertyId')
  const { items: homes } = await listHomes(tx, actor)
  const home = homes.find((each) => (unitId !== null ? each.unitId === unitId : each.propertyId === propertyId))
  if (!home) throw new Refusal('not_found')
  if (propertyId !== null && home.propertyId !== propertyId) throw refuseField('unknown_reference', '/propertyId')
  return { id: home.id, propertyId: home.propertyId, unitId: place === 'unit' ? home.unitId : null }
}

function requireRoomOfPlace(place: Place, room: string | null) {
  const known: readonly string[] = place === 'unit' ? rooms : commonPlaces
  if (room !== null && !known.includes(room)) throw refuseField('invalid_request', '/room')
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
