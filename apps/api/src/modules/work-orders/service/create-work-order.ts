import type { Organization, Tx } from '@treppenhaus/db/organization'
import * as outbox from '@treppenhaus/db/outbox'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { randomUUID } from 'node:crypto'
import type { Static } from 'typebox'
import { refuseField } from '../../../errors.ts'
import { entryActor } from '../../tickets/service/change-ticket.ts'
import { lockOrderable } from '../../tickets/service/follow-orders.ts'
import { lockOrder } from '../repository/lock-order.ts'
import { addEntry, insertOrder, takeNumber } from '../repository/save-order.ts'
import type { CreateWorkOrderBody } from '../schema.ts'
import { channelOf, requireDueDay, requireShareable } from './check-order.ts'
import { presentOrder } from './read-work-order.ts'
import { send } from './send-work-order.ts'

/**
 * An order to one contractor for tickets of one property, sent at once or kept as a draft. Its number is taken last: after it only the
 * answer to the idempotency key is stored, which holds it.
 * @throws Refusal 400 naming the field, 404 for a ticket outside the scope, 409 with the state of a ticket that takes no order
 */
export async function createWorkOrder(organization: Organization, tx: Tx, actor: StaffActor, body: Static<typeof CreateWorkOrderBody>) {
  const tickets = await lockOrderable(tx, actor, body.ticketIds)
  const propertyId = tickets[0]!.propertyId
  if (tickets.some((ticket) => ticket.propertyId !== propertyId)) throw refuseField('invalid_request', '/ticketIds')
  const channel = await channelOf(tx, body.contractorId, body.channel)
  await requireDueDay(tx, body.dueOn)
  await requireShareable(tx, body.ticketIds, body.fileIds)
  const id = randomUUID()
  const { contractorId, dueOn, limitCents } = body
  const texts = { instructions: body.instructions.trim(), access: body.access.trim() }
  const order = { id, propertyId, contractorId, channel, dueOn, limitCents, ...texts, createdByStaffId: actor.staffId }
  await insertOrder(tx, order, body.ticketIds, body.fileIds)
  await addEntry(tx, { workOrderId: id, kind: 'created', audience: 'internal', ...entryActor(actor), to: 'draft' })
  await outbox.append(tx, 'work-order.created.v1', { workOrderId: id }, actor.accountId)
  if (body.send) await send(organization, tx, actor, (await lockOrder(tx, id))!, tickets)
  const answer = await presentOrder(organization, tx, actor, id)
  return { ...answer, number: await takeNumber(tx, id) }
}
