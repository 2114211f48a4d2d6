import type { Db, Organization } from '@treppenhaus/db/organization'
import type { PortalActor } from '@treppenhaus/domain/policy'
import { titleFrom } from '@treppenhaus/domain/ticket-title'
import { randomUUID } from 'node:crypto'
import type { Static } from 'typebox'
import type { KeyValues } from '../../../plugins/idempotency-keys.ts'
import { attachableFiles, refuseAttached } from '../../files/service.ts'
import { type CheckedReport, checkReport, type Home } from '../repository/check-report.ts'
import { findFiles } from '../repository/find-files.ts'
import { boardOf, householdOf } from '../repository/find-readers.ts'
import { insertTicket, type NewTicket } from '../repository/insert-ticket.ts'
import type { PortalTicketFacts } from '../repository/read-portal-ticket.ts'
import type { CreateTicketBody } from '../schema/portal.ts'
import { requireHome, requireReport } from './check-report.ts'
import { presentOwnFacts } from './read-own-ticket.ts'

type Report = Static<typeof CreateTicketBody>

/**
 * A resident's or owner's report: checked by one statement, written by another, which also takes its number and keeps the answer. So
 * the answer is made of what is known and not read again.
 * @param key what the request's idempotency key is kept with
 * @throws Refusal 400 naming the field, 404 for a home that is not the person's own
 */
export async function createTicket(organization: Organization, actor: PortalActor, report: Report, key: KeyValues) {
  const { db } = organization
  const { accountId, personId } = actor
  const checked = await checkReport(db, { ...report, accountId, personId })
  const home = requireHome(report, checked)
  requireReport(report, checked)
  await attachableFiles(db, actor, report.fileIds, '/fileIds')
  const files = (await findFiles(db, report.fileIds)).map((file) => ({ ...file, audience: 'reporter' as const, entryId: null }))
  const ticket = ticketOf(actor, report, home)
  const entryId = randomUUID()
  const others = await othersWhoRead(db, ticket, home)
  const facts = { ...factsOf(ticket, home, checked, others), number: '', files, timeline: [created(actor, entryId, checked)] }
  const answer = presentOwnFacts(organization, actor, facts)
  const number = await insertTicket(
    db,
    ticket,
    { now: checked.now, accountId, entryId, homeId: home.id, fileIds: report.fileIds, answer },
    key,
  ).catch(refuseAttached('/fileIds'))
  return { ...answer, number }
}

function ticketOf({ personId }: PortalActor, report: Report, home: Home): NewTicket {
  const { fileIds: _files, title, ...rest } = report
  const unitId = report.place === 'unit' ? home.unitId : null
  return {
    ...rest,
    id: randomUUID(),
    title: title?.trim() || titleFrom(report.description),
    description: report.description.trim(),
    accessNote: report.accessNote.trim(),
    propertyId: home.propertyId,
    unitId,
    householdVisible: report.householdVisible && unitId !== null,
    reporterPersonId: personId,
  }
}

/** The household it is shared with, or the board of the condominium whose common property it is about. */
async function othersWhoRead(
  db: Db,
  { householdVisible, unitId, place, reporterPersonId }: NewTicket,
  { propertyId, managementType }: Home,
) {
  if (householdVisible && unitId !== null) return householdOf(db, unitId, reporterPersonId)
  return place === 'common' && managementType === 'condominium' ? boardOf(db, propertyId, reporterPersonId) : []
}

/** What a reading of the new ticket would bring. */
function factsOf(
  ticket: NewTicket,
  home: Home,
  checked: CheckedReport,
  others: { name: string }[],
): Omit<PortalTicketFacts, 'number' | 'files' | 'timeline'> {
  const { now, timeZone, topic } = checked
  const { topicId: _topic, ...columns } = ticket
  const { id: _home, ...house } = home
  const inFlat = ticket.unitId !== null
  return {
    ...house,
    ...(inFlat ? {} : { unitNumber: null, floor: null, position: null }),
    ...columns,
    ...topic!,
    propertyOnline: true,
    status: 'new',
    statusBefore: null,
    createdAt: now,
    lastActivityAt: now,
    closedAt: null,
    rejectReason: null,
    closeReason: null,
    version: 1,
    now,
    reportFiles: [],
    timeZone,
    question: null,
    workOrders: [],
    others,
  }
}

const created = (
  { accountId }: PortalActor,
  id: string,
  { now, actorName, actorAvatar }: CheckedReport,
): PortalTicketFacts['timeline'][number] => ({
  id,
  at: now,
  kind: 'created',
  audience: 'reporter',
  actorKind: 'portal',
  actorName,
  actorPosition: null,
  actorAvatar,
  actorAccountId: accountId,
  actorContractorId: null,
  from: null,
  to: 'new',
  note: null,
  workOrderId: null,
  workOrderNumber: null,
  contractorName: null,
  data: {},
})
