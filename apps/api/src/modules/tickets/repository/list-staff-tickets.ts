import type { Organization } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { openTicketStatuses } from '@treppenhaus/domain/ticket'
import { staffItemSql, type StaffRow } from './staff-item-json.ts'
import { searchClause } from './search-clause.ts'

export type View = 'open' | 'new' | 'mine' | 'emergencies' | 'waiting' | 'reported' | 'resolved' | 'closed' | 'all'
export type Order = 'newest' | 'oldest' | 'activity'
export type StaffList = {
  view: View
  order: Order
  propertyId: string | undefined
  q: string | undefined
  /** Sort value and id of the last row of the page before. */
  after: [string, string] | undefined
  limit: number
}

const open = `('${openTicketStatuses.join("','")}')`

/** The views of the cockpit; `me` is the parameter with the staff member. */
const views: Record<View, (me: string) => string> = {
  open: () => `t.status in ${open}`,
  new: () => `t.status = 'new'`,
  mine: (me) => `t.status in ${open} and t.assignee_id = ${me}`,
  emergencies: () => `t.status in ${open} and t.urgency = 'emergency'`,
  waiting: () => `t.status = 'awaiting_reply'`,
  reported: () =>
    `t.id = any(array(select l.ticket_id from work_orders o join work_order_lines l on l.work_order_id = o.id where o.status in ('done', 'not_possible')))`,
  resolved: () => `t.status = 'resolved'`,
  closed: () => `t.status in ('closed', 'rejected')`,
  all: () => 'true',
}

const orders: Record<Order, { column: string; direction: 'asc' | 'desc'; beyond: '<' | '>' }> = {
  newest: { column: 't.created_at', direction: 'desc', beyond: '<' },
  oldest: { column: 't.created_at', direction: 'asc', beyond: '>' },
  activity: { column: 't.last_activity_at', direction: 'desc', beyond: '<' },
}

/** Values stay the text that PostgreSQL sends; parsing and printing them again would be half of the work. */
const types = { getTypeParser: () => (value: string) => value }

/**
 * The cockpit's list, a hot path: SQL by name with a literal LIMIT, so that it is planned once.
 * @returns the page and one row more where there is one
 */
export async function listStaffTickets({ pool }: Organization, actor: StaffActor, list: StaffList): Promise<StaffRow[]> {
  const { text, values, name } = statementOf(actor, list)
  const { rows } = await pool.query<StaffRow>({ text, values, types, rowMode: 'array', ...(name !== undefined && { name }) })
  return rows
}

function statementOf({ accountId, staffId, scope }: StaffActor, { view, order, propertyId, q, after, limit }: StaffList) {
  const values: unknown[] = []
  const param = (value: unknown) => `$${values.push(value)}`
  param(accountId)
  const { column, direction, beyond } = orders[order]
  const conditions = [
    views[view](view === 'mine' ? param(staffId) : ''),
    ...(scope === 'all' ? [] : [`t.property_id = any(${param(scope)}::uuid[])`]),
    ...(propertyId === undefined ? [] : [`t.property_id = ${param(propertyId)}`]),
    ...(after === undefined ? [] : [`(${column}, t.id) ${beyond} (${param(after[0])}::timestamptz, ${param(after[1])}::uuid)`]),
    ...(q === undefined ? [] : [searchClause(q, param)]),
  ]
  const rows = limit <= 25 ? 25 : limit <= 50 ? 50 : 100
  const text = `
    select ${staffItemSql}
    from (
      select * from tickets t where ${conditions.join(' and ')} order by ${column} ${direction}, t.id ${direction} limit ${rows + 1}
    ) t
    join properties p on p.id = t.property_id
    join topics c on c.id = t.topic_id
    left join units u on u.id = t.unit_id
    left join staff_members s on s.id = t.assignee_id
    left join people r on r.id = t.reporter_person_id
    order by ${column} ${direction}, t.id ${direction}`
  const shape = [view, order, rows, scope === 'all' ? '' : 's', propertyId === undefined ? '' : 'p', after === undefined ? '' : 'c']
  // A search is planned for its words; everything else has one plan.
  return { text, values, name: q === undefined ? `tickets ${shape.join(' ')}` : undefined }
}
