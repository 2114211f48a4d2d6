import { dayOf, instantText, jsonArray, personNameText, holdsToday } from '@treppenhaus/db/fragments'
import { namedStatement } from '@treppenhaus/db/named-statement'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { timelineJson } from '@treppenhaus/db/timeline-json'
import type { Channel, Trade } from '@treppenhaus/domain/master-data'
import type { Origin, TicketStatus } from '@treppenhaus/domain/ticket'
import type { Outcome, WorkOrderStatus } from '@treppenhaus/domain/work-order'
import type { DeliveryState } from '@treppenhaus/db/schema/deliveries'
import { sql, type SQL } from 'drizzle-orm'
import { coreColumns, coreTables, ordersOf, reportFilesJson, type TicketCore, ticketFilesJson } from './ticket-parts.ts'

const id = sql.placeholder('id')
const accountId = sql.placeholder('accountId')

export type PersonOfTicket = {
  personId: string
  name: string
  role: 'reporter' | 'resident' | 'owner' | 'property_owner' | 'board'
  since: string | null
  phone: string | null
  email: string | null
  hasAccount: boolean
  reads: boolean
}

export type OrderOfTicket = {
  id: string
  number: string
  status: WorkOrderStatus
  contractorId: string
  contractorName: string
  outcome: Outcome | null
  dueOn: string | null
  startsAt: string | null
  endsAt: string | null
}

export type DeliveryOfTicket = {
  id: string
  recipientName: string
  channel: Channel
  template: string
  state: DeliveryState
  at: string
}

export type StaffTicketFacts = TicketCore & {
  topicId: string
  trade: Trade | null
  origin: Origin
  assigneeId: string | null
  assigneeName: string | null
  reporterName: string | null
  people: PersonOfTicket[]
  workOrders: OrderOfTicket[]
  deliveries: DeliveryOfTicket[]
  elsewhere: { id: string; number: string; title: string; status: TicketStatus; floor: number | null; position: number | null }[]
}

/** Whom it concerns, each person once in the nearest role; `reads`: whether the portal shows this person the ticket. */
const people: SQL = jsonArray(sql`
  select l.*, (case l.role
      when 'reporter' then true
      when 'resident' then t.household_visible and l.since <= ${dayOf('t.created_at')}
      when 'board' then t.place = 'common' and p.management_type = 'condominium'
      else false end) and p.online and l."hasAccount" as reads
  from (
    select distinct on (h.person_id) h.person_id as "personId", ${personNameText('n')} as name, h.role, h.since,
      coalesce(n.mobile, n.phone) as phone, n.email,
      exists (select from accounts a where a.person_id = h.person_id and a.audience = 'portal' and a.disabled_at is null) as "hasAccount",
      h.rank
    from (
      select 1 as rank, 'reporter' as role, t.reporter_person_id as person_id, min(b.starts_on) as since
        from tenancies b where b.unit_id = t.unit_id and b.person_id = t.reporter_person_id and ${holdsToday('b')}
      union all
      select 2, 'resident', b.person_id, b.starts_on from tenancies b where b.unit_id = t.unit_id and ${holdsToday('b')}
      union all
      select 3, 'owner', b.person_id, b.starts_on from ownerships b where b.unit_id = t.unit_id and ${holdsToday('b')}
      union all
      select 4, 'property_owner', b.person_id, b.starts_on from ownerships b where b.property_id = t.property_id and ${holdsToday('b')}
      union all
      select 5, 'board', b.person_id, b.starts_on from board_memberships b where b.property_id = t.property_id and ${holdsToday('b')}
    ) h
    join people n on n.id = h.person_id
    order by h.person_id, h.rank
  ) l
  order by l.rank, l.name`)

const orders: SQL = jsonArray(sql`
    select o.id, coalesce(o.number, '') as number, o.status, o.contractor_id as "contractorId", k.name as "contractorName", o.outcome,
      o.due_on as "dueOn", ${instantText('a.starts_at')} as "startsAt", ${instantText('a.ends_at')} as "endsAt"
    from work_orders o
    join contractors k on k.id = o.contractor_id
    left join appointments a on a.work_order_id = o.id and a.status = 'fixed'
    where o.id = ${ordersOf(id)}
    order by o.created_at`)

const deliveries: SQL = jsonArray(sql`
    select d.id, d.recipient_name as "recipientName", d.channel, d.template, d.state,
      ${instantText('coalesce(d.sent_at, d.created_at)')} as at
    from deliveries d where d.ticket_id = ${id} order by d.created_at desc limit 100`)

const elsewhere: SQL = jsonArray(sql`
  select w.id, coalesce(w.number, '') as number, w.title, w.status, v.floor, v.position
  from tickets w left join units v on v.id = w.unit_id
  where w.property_id = t.property_id and w.id <> t.id and w.status in ('owner_review', 'new', 'accepted', 'awaiting_reply', 'in_progress')
  order by w.created_at desc, w.id desc limit 10`)

const statement = namedStatement<StaffTicketFacts>(
  'staff-ticket',
  sql`
    select ${coreColumns}, t.topic_id as "topicId", c.trade, t.origin, t.assignee_id as "assigneeId",
      s.first_name || ' ' || s.last_name as "assigneeName", ${personNameText('r')} as "reporterName",
      ${ticketFilesJson(id, accountId)} as files,
      ${reportFilesJson(id, accountId)} as "reportFiles",
      ${timelineJson(sql`e.ticket_id = ${id} or e.work_order_id = ${ordersOf(id)}`)} as timeline,
      ${people} as people, ${orders} as "workOrders", ${deliveries} as deliveries, ${elsewhere} as elsewhere
    ${coreTables}
    left join staff_members s on s.id = t.assignee_id
    left join people r on r.id = t.reporter_person_id
    where t.id = ${id}`,
)

/** A ticket with everything staff see beside it, in one statement. */
export async function readStaffTicket(db: Db | Tx, ticketId: string, reader: string): Promise<StaffTicketFacts | undefined> {
  const [ticket] = await statement(db, { id: ticketId, accountId: reader })
  return ticket
}
