import type { Organization, Tx } from '@treppenhaus/db/organization'
import { transaction } from '@treppenhaus/db/transaction'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { requireVersion } from '../../../plugins/etag.ts'
import { entryActor } from '../../tickets/service/change-ticket.ts'
import { lastActorName, type LockedOrder, ticketIdsOf } from '../repository/lock-order.ts'
import { addEntry, type OrderChanges, replaceFiles, saveOrder } from '../repository/save-order.ts'
import type { EditWorkOrderBody } from '../schema.ts'
import { lockVisibleOrder } from './change-order.ts'
import { channelOf, requireDueDay, requireShareable } from './check-order.ts'
import { presentOrder } from './read-work-order.ts'

type Edit = Static<typeof EditWorkOrderBody>

/**
 * Changes a draft; what was sent stands as it was sent.
 * @throws Refusal 400 naming the field, 404, 409 with the state, 412 with who changed it meanwhile
 */
export const editWorkOrder = (organization: Organization, actor: StaffActor, id: string, version: number, edit: Edit) =>
  transaction(organization, async (tx) => {
    const order = await lockVisibleOrder(tx, actor, id)
    requireVersion(version, { version: order.version, changedBy: version === order.version ? null : await lastActorName(tx, id) })
    if (order.status !== 'draft') throw new Refusal('illegal_transition', { state: order.status })
    const fields = Object.keys(edit)
    if (fields.length > 0) {
      await saveOrder(tx, id, await changesOf(tx, order, edit))
      if (edit.fileIds) {
        await requireShareable(tx, await ticketIdsOf(tx, id), edit.fileIds)
        await replaceFiles(tx, id, edit.fileIds)
      }
      await addEntry(tx, { workOrderId: id, kind: 'edit', audience: 'internal', ...entryActor(actor), data: { fields } })
    }
    return presentOrder(organization, tx, actor, id)
  })

async function changesOf(tx: Tx, order: LockedOrder, edit: Edit): Promise<OrderChanges> {
  const { contractorId, channel, instructions, access, dueOn, limitCents } = edit
  const changesRecipient = contractorId !== undefined || channel !== undefined
  const kept = contractorId === undefined || contractorId === order.contractorId ? order.channel : undefined
  if (dueOn !== undefined) await requireDueDay(tx, dueOn)
  return {
    ...(contractorId !== undefined && { contractorId }),
    ...(changesRecipient && { channel: await channelOf(tx, contractorId ?? order.contractorId, channel ?? kept) }),
    ...(instructions !== undefined && { instructions: instructions.trim() }),
    ...(access !== undefined && { access: access.trim() }),
    ...(dueOn !== undefined && { dueOn }),
    ...(limitCents !== undefined && { limitCents }),
  }
}
