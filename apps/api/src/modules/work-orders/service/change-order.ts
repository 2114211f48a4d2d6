import type { Tx } from '@treppenhaus/db/organization'
import { type Actor, canSeeWorkOrder, type EntryAudience } from '@treppenhaus/domain/policy'
import { mayAct, type WorkOrderAct, workOrderActs, type WorkOrderStatus } from '@treppenhaus/domain/work-order'
import { Refusal } from '../../../errors.ts'
import { entryActor } from '../../tickets/service/change-ticket.ts'
import { type LockedOrder, lockOrder } from '../repository/lock-order.ts'
import { addEntry, type NewOrderEntry, type OrderChanges, saveOrder } from '../repository/save-order.ts'

/** Locks an order that the actor sees. @throws Refusal 404 */
export async function lockVisibleOrder(tx: Tx, actor: Actor, id: string): Promise<LockedOrder> {
  const order = await lockOrder(tx, id)
  if (!order || !canSeeWorkOrder(actor, order)) throw new Refusal('not_found')
  return order
}

/** @throws Refusal 409 with the state */
export function requireAct(order: LockedOrder, act: WorkOrderAct): void {
  if (!mayAct(order.status, act)) throw new Refusal('illegal_transition', { state: order.status })
}

type Told = {
  kind?: NewOrderEntry['kind']
  /** Without one everybody reads the entry; a note stays between office and contractor unless it says otherwise. */
  audience?: EntryAudience
  note?: string | undefined
  data?: Record<string, unknown>
}

/** Moves a locked order: the row and its entry in the timeline. The caller appends the event. */
export async function moveOrder(
  tx: Tx,
  actor: Actor,
  order: LockedOrder,
  to: WorkOrderStatus,
  told: Told = {},
  changes: OrderChanges = {},
) {
  const note = told.note?.trim() || null
  const { kind = 'order_status', audience = note === null ? 'everyone' : 'contractor', data = {} } = told
  await saveOrder(tx, order.id, { ...changes, status: to })
  await addEntry(tx, { workOrderId: order.id, kind, audience, ...entryActor(actor), from: order.status, to, note, data })
}

/** The same for an act of the lifecycle. @throws Refusal 409 with the state */
export async function applyAct(tx: Tx, actor: Actor, order: LockedOrder, act: WorkOrderAct, told: Told = {}, changes: OrderChanges = {}) {
  requireAct(order, act)
  await moveOrder(tx, actor, order, workOrderActs[act], told, changes)
}
