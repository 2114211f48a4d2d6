import type { Organization } from '@treppenhaus/db/organization'
import type { PortalActor } from '@treppenhaus/domain/policy'
import { progressOf } from '@treppenhaus/domain/progress'
import type { Static } from 'typebox'
import { Refusal } from '../../../errors.ts'
import { decodeCursor, isCursorId, isCursorInstant, pageOf } from '../../../plugins/cursor.ts'
import { listPortalTickets, type PortalItemFacts } from '../repository/list-portal-tickets.ts'
import type { PortalTicketItem, PortalTicketQuery } from '../schema/portal.ts'

const DEFAULT_LIMIT = 50

/** Own tickets and those one may see, newest first. @throws Refusal 400 `invalid_cursor` */
export async function listOwnTickets(
  { db }: Organization,
  actor: PortalActor,
  { state = 'all', homeId, cursor, limit = DEFAULT_LIMIT }: Static<typeof PortalTicketQuery>,
) {
  const after = cursor === undefined ? undefined : afterOf(cursor)
  const rows = await listPortalTickets(db, actor, { state, homeId, after, limit })
  const { items, nextCursor } = pageOf(rows, limit, ({ sortValue, id }) => [sortValue, id])
  return { items: items.map(present), nextCursor }
}

function present({ orders, statusBefore, sortValue: _sort, ...ticket }: PortalItemFacts): Static<typeof PortalTicketItem> {
  const { step, name } = progressOf(ticket.status, orders, statusBefore)
  return { ...ticket, step, stepName: name, questionOpen: ticket.status === 'awaiting_reply' }
}

function afterOf(cursor: string): [string, string] {
  const [createdAt, id] = decodeCursor(cursor, 2)
  if (!isCursorInstant(createdAt) || !isCursorId(id)) throw new Refusal('invalid_cursor')
  return [createdAt, id]
}
