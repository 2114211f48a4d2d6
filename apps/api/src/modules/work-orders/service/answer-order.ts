import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { decideAppointment } from '@treppenhaus/domain/appointment'
import type { ContractorActor } from '@treppenhaus/domain/policy'
import { randomUUID } from 'node:crypto'
import type { Static } from 'typebox'
import { refuseField } from '../../../errors.ts'
import { followOrders } from '../../tickets/service/follow-orders.ts'
import { endAppointment, insertAppointment } from '../repository/appointments.ts'
import { ticketIdsOf } from '../repository/lock-order.ts'
import { revokeLinks } from '../repository/order-links.ts'
import type { AppointmentBody } from '../schema.ts'
import { applyAct, lockVisibleOrder, requireAct } from './change-order.ts'
import { presentAssignedOrder } from './read-assigned-order.ts'

type Note = { text?: string }

/** @throws Refusal 404, 409 with the state */
export async function acceptWorkOrder(organization: Organization, tx: Tx, actor: ContractorActor, id: string, { text }: Note) {
  await applyAct(tx, actor, await lockVisibleOrder(tx, actor, id), 'accept', { note: text })
  await outbox.append(tx, 'work-order.accepted.v1', { workOrderId: id }, actor.accountId)
  return presentAssignedOrder(organization, tx, actor, id)
}

/** The reason goes to the office; the links of the order open nothing any more. @throws Refusal 404, 409 with the state */
export async function declineWorkOrder(
  organization: Organization,
  tx: Tx,
  actor: ContractorActor,
  id: string,
  { reason }: { reason: string },
) {
  const order = await lockVisibleOrder(tx, actor, id)
  const changes = { declineReason: reason.trim(), closedAt: order.now }
  await applyAct(tx, actor, order, 'decline', { audience: 'contractor', note: reason }, changes)
  await revokeLinks(tx, id)
  await followOrders(tx, actor, await ticketIdsOf(tx, id))
  await outbox.append(tx, 'work-order.declined.v1', { workOrderId: id }, actor.accountId)
  return presentAssignedOrder(organization, tx, actor, id)
}

/** Sets the appointment; the one that stood before is off. @throws Refusal 400 `appointment_invalid`, 404, 409 with the state */
export async function scheduleWorkOrder(
  organization: Organization,
  tx: Tx,
  actor: ContractorActor,
  id: string,
  body: Static<typeof AppointmentBody>,
) {
  const order = await lockVisibleOrder(tx, actor, id)
  requireAct(order, 'schedule')
  const span = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) }
  const decision = decideAppointment(span, order.now)
  if (!decision.ok) throw refuseField('appointment_invalid', `/${decision.field}`)
  const appointmentId = randomUUID()
  await endAppointment(tx, id, 'cancelled')
  await insertAppointment(tx, { id: appointmentId, workOrderId: id, ...span, note: body.note?.trim() ?? '' })
  const data = { startsAt: span.startsAt.toISOString(), endsAt: span.endsAt.toISOString() }
  await applyAct(tx, actor, order, 'schedule', { kind: 'appointment', audience: 'everyone', note: body.note, data })
  await outbox.append(tx, 'work-order.scheduled.v1', { workOrderId: id, appointmentId }, actor.accountId)
  return presentAssignedOrder(organization, tx, actor, id)
}

/** The contractor is there. @throws Refusal 404, 409 with the state */
export async function startWorkOrder(organization: Organization, tx: Tx, actor: ContractorActor, id: string, { text }: Note) {
  await applyAct(tx, actor, await lockVisibleOrder(tx, actor, id), 'start', { note: text })
  await outbox.append(tx, 'work-order.started.v1', { workOrderId: id }, actor.accountId)
  return presentAssignedOrder(organization, tx, actor, id)
}
