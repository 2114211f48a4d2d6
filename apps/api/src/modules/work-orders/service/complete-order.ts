import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import type { ContractorActor } from '@treppenhaus/domain/policy'
import { decideCompletion } from '@treppenhaus/domain/work-order'
import { randomUUID } from 'node:crypto'
import type { Static } from 'typebox'
import { Refusal, refuseField } from '../../../errors.ts'
import { attachableFiles } from '../../files/service.ts'
import { followOrders } from '../../tickets/service/follow-orders.ts'
import { endAppointment } from '../repository/appointments.ts'
import { insertReport } from '../repository/insert-report.ts'
import { ticketIdsOf } from '../repository/lock-order.ts'
import type { CompletionBody } from '../schema.ts'
import { lockVisibleOrder, moveOrder } from './change-order.ts'
import { presentAssignedOrder } from './read-assigned-order.ts'

type Completion = Static<typeof CompletionBody>

/**
 * The contractor's report: done, partly done, or not possible and why. Its note and photos are for the residents too.
 * @throws Refusal 400 `note_required` or `unknown_file`, 404, 409 with the state
 */
export async function completeWorkOrder(organization: Organization, tx: Tx, actor: ContractorActor, id: string, completion: Completion) {
  const order = await lockVisibleOrder(tx, actor, id)
  const decision = decideCompletion(order.status, completion)
  if (!decision.ok)
    throw decision.code === 'note_required' ? refuseField('note_required', '/note') : new Refusal(decision.code, { state: order.status })
  await requireUploads(tx, actor, completion)
  const { outcome, minutes, materials, signatureFileId } = completion
  const [note, signedBy, reportId] = [completion.note.trim(), completion.signedBy.trim(), randomUUID()]
  const report = { id: reportId, workOrderId: id, outcome, note, minutes, materials, signatureFileId, signedBy }
  await insertReport(tx, { ...report, reportedByAccountId: actor.accountId }, completion.beforeFileIds, completion.afterFileIds)
  await endAppointment(tx, id, 'held')
  const told = { kind: 'completion', audience: 'everyone', note, data: { outcome, reportId } } as const
  await moveOrder(tx, actor, order, decision.status, told, { outcome })
  if (outcome === 'not_possible') await followOrders(tx, actor, await ticketIdsOf(tx, id))
  await outbox.append(tx, 'work-order.completed.v1', { workOrderId: id, reportId, outcome }, actor.accountId)
  return presentAssignedOrder(organization, tx, actor, id)
}

/** Each file once, and the contractor's own. @throws Refusal 400 `unknown_file` */
async function requireUploads(tx: Tx, actor: ContractorActor, { beforeFileIds, afterFileIds, signatureFileId }: Completion): Promise<void> {
  await attachableFiles(tx, actor, beforeFileIds, '/beforeFileIds')
  await attachableFiles(tx, actor, afterFileIds, '/afterFileIds')
  if (signatureFileId !== null) await attachableFiles(tx, actor, [signatureFileId], '/signatureFileId')
  if (afterFileIds.some((id) => beforeFileIds.includes(id))) throw refuseField('unknown_file', '/afterFileIds')
  if (signatureFileId !== null && [...beforeFileIds, ...afterFileIds].includes(signatureFileId))
    throw refuseField('unknown_file', '/signatureFileId')
}
