import { dayOf, instantText, jsonArray, holdsToday, personNameText, timeZone } from '@treppenhaus/db/fragments'
import { namedStatement } from '@treppenhaus/db/named-statement'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { timelineJson } from '@treppenhaus/db/timeline-json'
import type { Outcome, WorkOrderStatus } from '@treppenhaus/domain/work-order'
import { sql, type SQL } from 'drizzle-orm'
import { coreColumns, coreTables, ordersOf, reportFilesJson, type TicketCore, ticketFilesJson } from './ticket-parts.ts'

const id = sql.placeholder('id')
const accountId = sql.placeholder('accountId')

export type PortalOrder = {
  id: string
  status: WorkOrderStatus
  contractorName: string
  contractorPhone: string | null
  startsAt: string | null
  endsAt: string | null
  outcome: Outcome | null
  reportNote: string | null
}

export type PortalTicketFacts = TicketCore & {
  timeZone: string
  question: string | null
  workOrders: PortalOrder[]
  /** The household's and the board's names, where they see it. */
  others: { name: string }[]
}

/** What is commissioned and not called off; the last report's note is the contractor's word to the house. */
const orders: SQL = jsonArray(sql`
    select o.id, o.status, k.name as "contractorName", coalesce(k.phone, k.mobile) as "contractorPhone",
      ${instantText('a.starts_at')} as "startsAt", ${instantText('a.ends_at')} as "endsAt", o.outcome,
      (select nullif(r.note, '') from completion_reports r where r.work_order_id = o.id order by r.reported_at desc limit 1) as "reportNote"
    from work_orders o
    join contractors k on k.id = o.contractor_id
    left join appointments a on a.work_order_id = o.id and a.status = 'fixed'
    where o.id = ${ordersOf(id)} and o.status not in ('draft', 'declined', 'cancelled')
    order by o.created_at`)

const others: SQL = jsonArray(sql`
  select distinct ${personNameText('n')} as name
  from (
    select b.person_id from tenancies b where t.household_visible and b.unit_id = t.unit_id and ${holdsToday('b')}
      and b.starts_on <= ${dayOf('t.created_at')}
    union
    select b.person_id from board_memberships b
      where t.place = 'common' and p.management_type = 'condominium' and b.property_id = t.property_id and ${holdsToday('b')}
  ) h
  join people n on n.id = h.person_id
  where h.person_id is distinct from t.reporter_person_id
  order by name`)

const ofTicket = sql`(e.ticket_id = ${id} or e.work_order_id = ${ordersOf(id)})`

const statement = namedStatement<PortalTicketFacts>(
  'portal-ticket',
  sql`
    select ${coreColumns}, ${timeZone} as "timeZone",
      ${ticketFilesJson(id, accountId, sql`tf.audience = 'reporter'`)} as files,
      ${reportFilesJson(id, accountId)} as "reportFiles",
      ${timelineJson(sql`${ofTicket} and e.audience in ('reporter', 'everyone')`)} as timeline,
      (select e.note from timeline e where e.ticket_id = ${id} and e.kind = 'question' order by e.seq desc limit 1) as question,
      ${orders} as "workOrders", ${others} as others
    ${coreTables}
    where t.id = ${id}`,
)

/** A ticket as the portal reads it, in one statement; the query itself leaves out what is internal. */
export async function readPortalTicket(db: Db | Tx, ticketId: string, reader: string): Promise<PortalTicketFacts | undefined> {
  const [ticket] = await statement(db, { id: ticketId, accountId: reader })
  return ticket
}
