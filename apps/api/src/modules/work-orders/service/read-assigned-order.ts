import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { canSeeWorkOrder, type ContractorActor, workOrderActions } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { avatarLinks, fileLinks } from '../../files/service.ts'
import { presentTimeline } from '../../tickets/service/present-timeline.ts'
import { readContractorOrder } from '../repository/read-contractor-order.ts'
import type { ContractorWorkOrder } from '../schema.ts'
import { filesOfEntry, presentReports } from './present-report.ts'

/** @throws Refusal 404 when the order is missing, another company's, or not sent yet */
export const readAssignedWorkOrder = (organization: Organization, actor: ContractorActor, id: string) =>
  presentAssignedOrder(organization, organization.db, actor, id)

/** The order as it stands, also in the middle of a transaction. @throws Refusal 404 */
export async function presentAssignedOrder(
  organization: Organization,
  db: Db | Tx,
  actor: ContractorActor,
  id: string,
): Promise<Static<typeof ContractorWorkOrder>> {
  const facts = await readContractorOrder(db, id, actor)
  if (!facts || !canSeeWorkOrder(actor, facts)) throw new Refusal('not_found')
  const { over, contractorId: _contractor, ...order } = facts
  const presentFile = fileLinks(organization, actor)
  return {
    ...order,
    lines: over ? order.lines.map((line) => ({ ...line, ...withheld })) : order.lines,
    files: order.files.map(presentFile),
    reports: presentReports(order.reports, presentFile),
    timeline: presentTimeline(actor, order.timeline, filesOfEntry(order.reports), presentFile, avatarLinks(organization, actor)),
    actions: workOrderActions(actor, facts) as Static<typeof ContractorWorkOrder>['actions'],
  }
}

const withheld = { contactName: null, contactPhone: null, keyAllowed: false, accessNote: '', availability: [] }
