import { holdsToday } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import { worksWith } from '@treppenhaus/db/staff-scope-sql'
import { sql } from 'drizzle-orm'

export type VisibleItem = {
  template: string
  data: Record<string, unknown>
  ticketId: string | null
  workOrderId: string | null
  createdAt: string
}

/**
 * What a digest took, as far as its reader may still see it now: days may lie between. Residents and owners their own reports in houses
 * that are online and registrations of what they own today, staff what their role and houses allow, contractors the company's own orders.
 */
export async function visibleItems(db: Db, accountId: string, digestEventId: string): Promise<VisibleItem[]> {
  const { rows } = await db.execute<VisibleItem>(sql`
    select i.template, i.data, i.ticket_id as "ticketId", i.work_order_id as "workOrderId", i.created_at as "createdAt"
    from digest_items i
    join accounts a on a.id = i.account_id and a.disabled_at is null
    left join tickets t on t.id = i.ticket_id
    left join work_orders o on o.id = i.work_order_id
    left join tenant_registrations g on g.id = (i.data ->> 'registrationId')::uuid
    left join units u on u.id = g.unit_id
    left join properties p on p.id = coalesce(t.property_id, o.property_id, u.property_id)
    left join staff_members m on m.id = a.staff_id
    left join roles r on r.id = m.role_id
    left join contractors c on c.id = a.contractor_id
    where i.account_id = ${accountId} and i.digest_event_id = ${digestEventId} and case a.audience
      when 'portal' then (t.id is null or t.reporter_person_id = a.person_id) and coalesce(p.online, true)
        and (g.id is null or exists (select from ownerships h where h.person_id = a.person_id
          and (h.unit_id = u.id or h.property_id = u.property_id) and ${holdsToday('h')}))
      when 'contractor' then c.archived_at is null and (o.id is null or (o.contractor_id = c.id and o.status <> 'draft'))
      else (m.left_at is null or m.left_at > now()) and (p.id is null or ${worksWith(sql`m.id`, sql`p.id`)})
        and (t.id is null or 'tickets.read' = any(r.permissions)) and (o.id is null or 'work_orders.read' = any(r.permissions))
        and (g.id is null or 'people.read' = any(r.permissions))
        and (not i.data ? 'importId' or ('exchange.read' = any(r.permissions) and m.all_properties))
    end
    order by i.created_at, i.id`)
  return rows
}
