import { uuids } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import type { EventName } from '@treppenhaus/domain/events'
import type { TicketFacts, WorkOrderFacts } from '@treppenhaus/domain/policy'
import { sql } from 'drizzle-orm'

export type EventRow = { seq: number; name: EventName; payload: { ticketId?: string; workOrderId?: string } }

export async function lastSeq(db: Db): Promise<number> {
  const { rows } = await db.execute<{ seq: number }>(sql`select coalesce(max(seq), 0)::float8 as seq from outbox`)
  return rows[0]?.seq ?? 0
}

/** Events after a number, oldest first. */
export async function eventsAfter(db: Db, seq: number, limit: number): Promise<EventRow[]> {
  const { rows } = await db.execute<EventRow>(
    sql`select seq::float8 as seq, name, payload from outbox where seq > ${seq} order by seq limit ${limit}`,
  )
  return rows
}

export type TicketRow = TicketFacts & { id: string }
export type OrderRow = WorkOrderFacts & { ticketIds: string[] }

export async function ticketsById(db: Db, ids: readonly string[]): Promise<Map<string, TicketRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.execute<TicketRow>(sql`
    select t.id, t.property_id as "propertyId", p.management_type as "managementType", p.online as "propertyOnline",
      t.created_at as "createdAt", t.unit_id as "unitId", t.place,
      t.reporter_person_id as "reporterPersonId", t.household_visible as "householdVisible"
    from tickets t join properties p on p.id = t.property_id where t.id = any(${uuids(ids)})`)
  return new Map(rows.map((row) => [row.id, row]))
}

export async function ordersById(db: Db, ids: readonly string[]): Promise<Map<string, OrderRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.execute<OrderRow>(sql`
    select o.id, o.contractor_id as "contractorId", o.property_id as "propertyId", o.status,
      array(select l.ticket_id::text from work_order_lines l where l.work_order_id = o.id) as "ticketIds"
    from work_orders o where o.id = any(${uuids(ids)})`)
  return new Map(rows.map((row) => [row.id, row]))
}
