import type { Organization, Tx } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { openTicketStatuses } from '@treppenhaus/domain/ticket'
import type { Static } from 'typebox'
import { decodeCursor, encodeCursor, isCursorId, isCursorInstant } from '../../../plugins/cursor.ts'
import { Refusal } from '../../../errors.ts'
import { type CountFacts, countTickets as count, markSeen } from '../repository/count-tickets.ts'
import { listStaffTickets } from '../repository/list-staff-tickets.ts'
import { idOf, sortValueOf, staffItemJson } from '../repository/staff-item-json.ts'
import type { StaffTicketQuery, TicketCounts } from '../schema/staff.ts'

const DEFAULT_LIMIT = 50

/**
 * The cockpit's list, newest first unless asked otherwise.
 * @returns a `StaffTicketPage` as JSON
 * @throws Refusal 400 `invalid_cursor`
 */
export async function listTickets(
  organization: Organization,
  actor: StaffActor,
  { view = 'open', order = 'newest', propertyId, q, cursor, limit = DEFAULT_LIMIT }: Static<typeof StaffTicketQuery>,
): Promise<string> {
  const after = cursor === undefined ? undefined : afterOf(cursor, order)
  const rows = await listStaffTickets(organization, actor, { view, order, propertyId, q: q?.trim() || undefined, after, limit })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const sortedBy = order === 'activity' ? 'lastActivityAt' : 'createdAt'
  const nextCursor = rows.length > limit && last ? encodeCursor([order, sortValueOf(last, sortedBy), idOf(last)]) : null
  return `{"items":[${items.map(staffItemJson).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`
}

/** @throws Refusal 400 unless a list of this order made the cursor */
function afterOf(cursor: string, order: string): [string, string] {
  const [made, sortValue, id] = decodeCursor(cursor, 3)
  if (made !== order || !isCursorInstant(sortValue) || !isCursorId(id)) throw new Refusal('invalid_cursor')
  return [sortValue, id]
}

/** What the cockpit's navigation shows. */
export const countTickets = async ({ db }: Organization, actor: StaffActor) => presentCounts(await count(db, actor))

/** Everything that came in until now has been seen by this account. */
export async function markTicketsSeen(_organization: Organization, tx: Tx, actor: StaffActor) {
  await markSeen(tx, actor.accountId)
  return presentCounts(await count(tx, actor))
}

function presentCounts({ byStatus, mine, emergencies, reported, unseen }: CountFacts): Static<typeof TicketCounts> {
  const sum = (counts: (number | undefined)[]) => counts.reduce<number>((total, n = 0) => total + n, 0)
  return {
    views: {
      open: sum(openTicketStatuses.map((status) => byStatus[status])),
      new: byStatus.new ?? 0,
      mine,
      emergencies,
      waiting: byStatus.awaiting_reply ?? 0,
      reported,
      resolved: byStatus.resolved ?? 0,
      closed: sum([byStatus.closed, byStatus.rejected]),
      all: sum(Object.values(byStatus)),
    },
    unseen,
  }
}
