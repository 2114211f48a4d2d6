import type { Db, Organization, Tx } from '@treppenhaus/db/organization'
import { canSeeWorkOrder, type StaffActor, workOrderActions } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { avatarLinks, fileLinks } from '../../files/service.ts'
import { presentTimeline } from '../../tickets/service/present-timeline.ts'
import { readStaffOrder } from '../repository/read-staff-order.ts'
import type { StaffWorkOrder } from '../schema.ts'
import { filesOfEntry, presentReports } from './present-report.ts'

/** @throws Refusal 404 when the order is missing or outside the scope */
export const readWorkOrder = (organization: Organization, actor: StaffActor, id: string) =>
  presentOrder(organization, organization.db, actor, id)

/** The order as it stands, also in the middle of a transaction. @throws Refusal 404 */
export async function presentOrder(
  organization: Organization,
  db: Db | Tx,
  actor: StaffActor,
  id: string,
): Promise<Static<typeof StaffWorkOrder>> {
  const order = await readStaffOrder(db, id, actor.accountId)
  if (!order || !canSeeWorkOrder(actor, order)) throw new Refusal('not_found')
  const presentFile = fileLinks(organization, actor)
  return {
    ...order,
    files: order.files.map(presentFile),
    reports: presentReports(order.reports, presentFile),
    timeline: presentTimeline(actor, order.timeline, filesOfEntry(order.reports), presentFile, avatarLinks(organization, actor)),
    actions: workOrderActions(actor, order) as Static<typeof StaffWorkOrder>['actions'],
  }
}
