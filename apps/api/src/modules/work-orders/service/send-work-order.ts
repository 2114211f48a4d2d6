import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import { linkExpiry } from '@treppenhaus/domain/order-link'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { lockOrderable, takeIntoWork } from '../../tickets/service/follow-orders.ts'
import { ticketIdsOf, type LockedOrder } from '../repository/lock-order.ts'
import { applyAct, lockVisibleOrder, requireAct } from './change-order.ts'
import { channelOf } from './check-order.ts'
import { issueLink } from './issue-link.ts'
import { presentOrder } from './read-work-order.ts'

/** A draft goes out, or an order that was not possible once more. @throws Refusal 400, 404, 409 with the state */
export async function sendWorkOrder(organization: Organization, tx: Tx, actor: StaffActor, id: string, { text }: { text?: string }) {
  const order = await lockVisibleOrder(tx, actor, id)
  requireAct(order, 'send')
  await channelOf(tx, order.contractorId, order.channel)
  await send(organization, tx, actor, order, await lockOrderable(tx, actor, await ticketIdsOf(tx, id)), text)
  return presentOrder(organization, tx, actor, id)
}

/** Each sending has a link of its own. */
export async function send(
  organization: Organization,
  tx: Tx,
  actor: StaffActor,
  order: LockedOrder,
  tickets: Awaited<ReturnType<typeof lockOrderable>>,
  note?: string,
): Promise<void> {
  await applyAct(tx, actor, order, 'send', { note }, { sentAt: order.now, outcome: null })
  for (const ticket of tickets) await takeIntoWork(tx, actor, ticket)
  await issueLink(organization, tx, order.id, linkExpiry(order.dueOn, order.now))
  await outbox.append(tx, 'work-order.sent.v1', { workOrderId: order.id }, actor.accountId)
}
