import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { dayIn } from '@treppenhaus/domain/calendar'
import { canSeeTicket, isAtHome, type PortalActor, ticketActions } from '@treppenhaus/domain/policy'
import { progressOf } from '@treppenhaus/domain/progress'
import { REOPEN_DAYS } from '@treppenhaus/domain/ticket'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { avatarLinks, fileLinks } from '../../files/service.ts'
import { type PortalTicketFacts, readPortalTicket } from '../repository/read-portal-ticket.ts'
import type { PortalTicket } from '../schema/portal.ts'
import { filesByEntry, presentTimeline, type PresentFile } from './present-timeline.ts'

const DAY = 86_400_000

/** @throws Refusal 404 when the ticket is missing or somebody else's */
export const readOwnTicket = (organization: Organization, actor: PortalActor, id: string) =>
  presentOwnTicket(organization, organization.db, actor, id)

/** The ticket as it stands, also in the middle of a transaction. @throws Refusal 404 */
export async function presentOwnTicket(
  organization: Organization,
  db: Db | Tx,
  actor: PortalActor,
  id: string,
): Promise<Static<typeof PortalTicket>> {
  const facts = await readPortalTicket(db, id, actor.accountId)
  if (!facts || !canSeeTicket(actor, facts)) throw new Refusal('not_found')
  return presentOwnFacts(organization, actor, facts)
}

/** A ticket whose facts are known. */
export function presentOwnFacts(organization: Organization, actor: PortalActor, facts: PortalTicketFacts): Static<typeof PortalTicket> {
  const { reportFiles, reporterPersonId, propertyOnline: _online, now, closedAt, statusBefore, timeZone, others, ...ticket } = facts
  const mine = reporterPersonId === actor.personId
  const closed = closedAt === null ? null : new Date(closedAt)
  const presentFile = fileLinks(organization, actor)
  const { step, name } = progressOf(
    ticket.status,
    ticket.workOrders.map(({ status }) => status),
    statusBefore,
  )
  return {
    ...ticket,
    ...(mine ? {} : withheld),
    step,
    stepName: name,
    mine,
    question: ticket.status === 'awaiting_reply' ? ticket.question : null,
    files: ticket.files.filter(({ entryId }) => entryId === null).map(presentFile),
    workOrders: ordersOf(facts, presentFile),
    timeline: presentTimeline(
      actor,
      ticket.timeline,
      filesByEntry(ticket.files, reportFiles),
      presentFile,
      avatarLinks(organization, actor),
    ),
    reopenUntil: mine && closed && isAtHome(actor, facts) ? dayIn(new Date(closed.getTime() + REOPEN_DAYS * DAY), timeZone) : null,
    readers: [organization.name, ...others.map(({ name: reader }) => reader)],
    actions: ticketActions(actor, { ...facts, closedAt: closed }, new Date(now)) as Static<typeof PortalTicket>['actions'],
  }
}

/** How to reach and enter is between the reporter and the office, whoever else may see the ticket. */
const withheld = { phone: null, keyAllowed: false, accessNote: '', availability: [] }

const ordersOf = ({ workOrders, reportFiles }: PortalTicketFacts, presentFile: PresentFile) =>
  workOrders.map((order) => ({
    ...order,
    reportFiles: reportFiles.filter(({ workOrderId }) => workOrderId === order.id).map(presentFile),
  }))
