import type { Db, Tx } from '@treppenhaus/db/organization'
import { uuids } from '@treppenhaus/db/fragments'
import { accounts } from '@treppenhaus/db/schema/accounts'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { openTicketStatuses, type TicketStatus } from '@treppenhaus/domain/ticket'
import { eq, sql } from 'drizzle-orm'

export type CountFacts = {
  byStatus: Partial<Record<TicketStatus, number>>
  mine: number
  emergencies: number
  reported: number
  unseen: number
}

const open = sql.raw(`('${openTicketStatuses.join("','")}')`)

/** All that the cockpit counts, in one statement; of most tickets only an index is read. */
export async function countTickets(db: Db | Tx, { accountId, staffId, scope }: StaffActor): Promise<CountFacts> {
  const inScope = scope === 'all' ? sql`true` : sql`t.property_id = any(${uuids(scope)})`
  const { rows } = await db.execute<CountFacts>(sql`
    select
      coalesce((select json_object_agg(x.status, x.n) from (
        select t.status, count(*) as n from tickets t where ${inScope} group by t.status) x), '{}') as "byStatus",
      o.mine, o.emergencies,
      (select count(*)::int from tickets t where ${inScope} and t.id = any(array(
        select l.ticket_id from work_orders w join work_order_lines l on l.work_order_id = w.id
        where w.status in ('done', 'not_possible')))) as reported,
      (select count(*)::int from tickets t where ${inScope}
        and t.created_at > (select coalesce(seen_at, created_at) from accounts where id = ${accountId})) as unseen
    from (
      select count(*) filter (where t.assignee_id = ${staffId})::int as mine,
        count(*) filter (where t.urgency = 'emergency')::int as emergencies
      from tickets t where ${inScope} and t.status in ${open}
    ) o`)
  return rows[0]!
}

export const markSeen = (tx: Tx, accountId: string) =>
  tx
    .update(accounts)
    .set({ seenAt: sql`now()` })
    .where(eq(accounts.id, accountId))
