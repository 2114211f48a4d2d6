import { jsonArray, personNameText } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { timelineJson } from '@treppenhaus/db/timeline-json'
import type { Availability } from '@treppenhaus/domain/calendar'
import type { Place } from '@treppenhaus/domain/ticket'
import { sql } from 'drizzle-orm'
import { detailColumns, headingColumns, headingJoins, type OrderDetails, type OrderHeading, type Reader } from './order-parts.ts'

export type LineFacts = {
  ticketId: string
  ticketNumber: string
  title: string
  description: string
  place: Place
  room: string | null
  unitNumber: string | null
  floor: number | null
  position: number | null
  contactName: string | null
  contactPhone: string | null
  keyAllowed: boolean
  accessNote: string
  availability: Availability[]
}

export type ContractorOrderFacts = OrderHeading &
  OrderDetails & {
    officePhone: string
    emergencyPhone: string | null
    lines: LineFacts[]
    /** Called off, or approved a week ago: whom to meet and how to get in is no longer the contractor's business. */
    over: boolean
  }

/** An order as its contractor reads it: the columns named here and no others, in one statement. */
export async function readContractorOrder(db: Db | Tx, id: string, reader: Reader): Promise<ContractorOrderFacts | undefined> {
  const { rows } = await db.execute<ContractorOrderFacts>(sql`
    select ${headingColumns}, ${detailColumns(reader)},
      coalesce((select phone from settings limit 1), '') as "officePhone",
      coalesce(p.emergency_phone, nullif((select emergency_phone from settings limit 1), '')) as "emergencyPhone",
      o.status in ('declined', 'cancelled') or coalesce(o.closed_at < now() - interval '7 days', false) as over,
      ${timelineJson(sql`e.work_order_id = ${id} and e.audience in ('contractor', 'everyone')`)} as timeline,
      ${jsonArray(sql`
        select t.id as "ticketId", coalesce(t.number, '') as "ticketNumber", t.title, t.description, t.place, t.room,
          u.number as "unitNumber", u.floor, u.position, ${personNameText('n')} as "contactName",
          coalesce(t.phone, n.mobile, n.phone) as "contactPhone", t.key_allowed as "keyAllowed", t.access_note as "accessNote", t.availability
        from work_order_lines l join tickets t on t.id = l.ticket_id
        left join units u on u.id = t.unit_id left join people n on n.id = t.reporter_person_id
        where l.work_order_id = o.id order by l.position`)} as lines
    from work_orders o ${headingJoins}
    where o.id = ${id}`)
  return rows[0]
}
