import type { Db } from '@treppenhaus/db/organization'
import type { Channel, ContractorKind, Trade } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'

export type Suggestion = {
  id: string
  name: string
  kind: ContractorKind
  trades: Trade[]
  channel: Channel
  emergencyService: boolean
  matchesTrade: boolean
  servesProperty: boolean
  openOrders: number
  reachable: boolean
}

/** The property of a ticket, to ask the scope. */
export async function propertyOf(db: Db, ticketId: string): Promise<string | undefined> {
  const { rows } = await db.execute<{ propertyId: string }>(sql`select property_id as "propertyId" from tickets where id = ${ticketId}`)
  return rows[0]?.propertyId
}

/** Who does this trade and looks after this house comes first; for an emergency then who comes at any hour; then who has least to do. */
export async function suggestContractors(db: Db, ticketId: string): Promise<Suggestion[]> {
  const { rows } = await db.execute<Suggestion>(sql`
    select k.id, k.name, k.kind, k.trades, k.channel, k.emergency_service as "emergencyService",
      coalesce(c.trade = any(k.trades), false) as "matchesTrade",
      exists (select from contractor_properties s where s.contractor_id = k.id and s.property_id = t.property_id) as "servesProperty",
      (select count(*)::int from work_orders o
        where o.contractor_id = k.id and o.status not in ('draft', 'declined', 'approved', 'cancelled')) as "openOrders",
      coalesce(case k.channel when 'email' then k.email when 'sms' then k.mobile else k.fax end, '') <> '' as reachable
    from tickets t
    join topics c on c.id = t.topic_id
    cross join contractors k
    where t.id = ${ticketId} and k.archived_at is null
    order by "matchesTrade" desc, "servesProperty" desc, (t.urgency = 'emergency' and k.emergency_service) desc, "openOrders", k.name, k.id
    limit 100`)
  return rows
}
