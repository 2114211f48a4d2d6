import type { Organization } from '@treppenhaus/db/organization'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import type { PortalTicket } from '../schema/portal.ts'
import { findReported } from '../repository/find-reported.ts'
import { readOwnTicket } from './read-own-ticket.ts'

/** Every ticket the person reported, as it shows to them; the oldest first. */
export async function ownReports(organization: Organization, actor: PortalActor): Promise<Static<typeof PortalTicket>[]> {
  const tickets: Static<typeof PortalTicket>[] = []
  for (const id of await findReported(organization.db, actor.personId)) tickets.push(await readOwnTicket(organization, actor, id))
  return tickets
}
