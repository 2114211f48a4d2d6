import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { canSeeTicket, ticketActions, type StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { avatarLinks, fileLinks } from '../../files/service.ts'
import { readStaffTicket, type StaffTicketFacts } from '../repository/read-staff-ticket.ts'
import type { StaffTicket } from '../schema/staff.ts'
import { filesByEntry, presentTimeline } from './present-timeline.ts'

/** @throws Refusal 404 when the ticket is missing or outside the scope */
export const readTicket = (organization: Organization, actor: StaffActor, id: string) =>
  presentTicket(organization, organization.db, actor, id)

/** The ticket as it stands, also in the middle of a transaction. @throws Refusal 404 */
export async function presentTicket(
  organization: Organization,
  db: Db | Tx,
  actor: StaffActor,
  id: string,
): Promise<Static<typeof StaffTicket>> {
  const read = await readStaffTicket(db, id, actor.accountId)
  if (!read || !canSeeTicket(actor, read)) throw new Refusal('not_found')
  const facts = actor.permissions.includes('work_orders.read') ? read : withoutOrders(read)
  const { reportFiles, reporterPersonId: _reporter, propertyOnline: _online, now, closedAt, ...ticket } = facts
  const present = fileLinks(organization, actor)
  const state = { ...facts, closedAt: closedAt === null ? null : new Date(closedAt) }
  return {
    ...ticket,
    files: ticket.files.map(({ audience, entryId: _entry, ...file }) => ({ file: present(file), audience })),
    timeline: presentTimeline(actor, ticket.timeline, filesByEntry(ticket.files, reportFiles), present, avatarLinks(organization, actor)),
    actions: ticketActions(actor, state, new Date(now)).filter((action) => !portalActions.has(action)) as Static<
      typeof StaffTicket
    >['actions'],
  }
}

/** Colleagues who look after tickets alone learn of no order. */
const withoutOrders = (facts: StaffTicketFacts): StaffTicketFacts => ({
  ...facts,
  workOrders: [],
  reportFiles: [],
  timeline: facts.timeline.filter(({ workOrderId }) => workOrderId === null),
})

const portalActions = new Set<string>(['answer', 'confirm', 'share_with_household'])
