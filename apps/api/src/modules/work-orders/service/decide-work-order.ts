import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { LINK_DAYS_AFTER_APPROVAL } from '@treppenhaus/domain/order-link'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { followOrders } from '../../tickets/service/follow-orders.ts'
import { endAppointment } from '../repository/appointments.ts'
import { ticketIdsOf } from '../repository/lock-order.ts'
import { revokeLinks, shortenLinks } from '../repository/order-links.ts'
import { applyAct, lockVisibleOrder } from './change-order.ts'
import { presentOrder } from './read-work-order.ts'

/** What was reported is accepted as it is; the last order of a ticket takes it on. @throws Refusal 404, 409 with the state */
export async function approveWorkOrder(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text }: { text?: string }) {
  const order = await lockVisibleOrder(tx, actor, id)
  await applyAct(tx, actor, order, 'approve', { audience: 'contractor', note: text }, { closedAt: order.now })
  await shortenLinks(tx, id, LINK_DAYS_AFTER_APPROVAL)
  await followOrders(tx, actor, await ticketIdsOf(tx, id))
  await outbox.append(tx, 'work-order.approved.v1', { workOrderId: id }, actor.accountId)
  return presentOrder(organization, tx, actor, id)
}

/** The reason goes to the contractor. @throws Refusal 404, 409 with the state */
export async function requestRework(organization: Organization, tx: Tx, actor: StaffActor, id: string, { reason }: { reason: string }) {
  const order = await lockVisibleOrder(tx, actor, id)
  await applyAct(tx, actor, order, 'rework', { audience: 'contractor', note: reason }, { reworkReason: reason.trim() })
  await outbox.append(tx, 'work-order.rework-requested.v1', { workOrderId: id }, actor.accountId)
  return presentOrder(organization, tx, actor, id)
}

/** The reason goes to the contractor, whose links open nothing any more. @throws Refusal 404, 409 with the state */
export async function cancelWorkOrder(organization: Organization, tx: Tx, actor: StaffActor, id: string, { reason }: { reason: string }) {
  const order = await lockVisibleOrder(tx, actor, id)
  const audience = order.status === 'draft' ? 'internal' : 'contractor'
  await applyAct(tx, actor, order, 'cancel', { audience, note: reason }, { closedAt: order.now })
  await endAppointment(tx, id, 'cancelled')
  await revokeLinks(tx, id)
  await followOrders(tx, actor, await ticketIdsOf(tx, id))
  await outbox.append(tx, 'work-order.cancelled.v1', { workOrderId: id }, actor.accountId)
  return presentOrder(organization, tx, actor, id)
}
