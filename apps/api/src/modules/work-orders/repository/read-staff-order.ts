import { instantText, jsonArray } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import type { DeliveryState } from '@treppenhaus/db/schema/deliveries'
import { timelineJson } from '@treppenhaus/db/timeline-json'
import type { Channel, ManagementType, Trade } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { detailColumns, headingColumns, headingJoins, type OrderDetails, type OrderHeading } from './order-parts.ts'

export type StaffOrderFacts = OrderHeading &
  OrderDetails & {
    managementType: ManagementType
    contractorTrades: Trade[]
    contractorPhone: string | null
    channel: Channel
    sentAt: string | null
    tickets: {
      id: string
      number: string
      title: string
      status: string
      unitNumber: string | null
      floor: number | null
      position: number | null
    }[]
    deliveries: { id: string; recipientName: string; channel: Channel; template: string; state: DeliveryState; at: string }[]
  }

/** An order with everything staff see of it, in one statement. */
export async function readStaffOrder(db: Db | Tx, id: string, accountId: string): Promise<StaffOrderFacts | undefined> {
  const { rows } = await db.execute<StaffOrderFacts>(sql`
    select ${headingColumns}, ${detailColumns({ accountId })}, p.management_type as "managementType", k.trades as "contractorTrades",
      coalesce(k.phone, k.mobile) as "contractorPhone", o.channel, ${instantText('o.sent_at')} as "sentAt",
      ${timelineJson(sql`e.work_order_id = ${id}`)} as timeline,
      ${jsonArray(sql`
        select t.id, coalesce(t.number, '') as number, t.title, t.status, u.number as "unitNumber", u.floor, u.position
        from work_order_lines l join tickets t on t.id = l.ticket_id left join units u on u.id = t.unit_id
        where l.work_order_id = o.id order by l.position`)} as tickets,
      ${jsonArray(sql`
        select d.id, d.recipient_name as "recipientName", d.channel, d.template, d.state,
          ${instantText('coalesce(d.sent_at, d.created_at)')} as at
        from deliveries d where d.work_order_id = o.id order by d.created_at desc limit 100`)} as deliveries
    from work_orders o ${headingJoins}
    where o.id = ${id}`)
  return rows[0]
}
