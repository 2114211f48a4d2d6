import { instantSql, instantText } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { Place, StatusBefore, TicketKind, TicketStatus, Urgency } from '@treppenhaus/domain/ticket'
import type { WorkOrderStatus } from '@treppenhaus/domain/work-order'
import { sql, type SQL } from 'drizzle-orm'

export type PortalList = {
  state: 'open' | 'closed' | 'all'
  homeId: string | undefined
  after: [string, string] | undefined
  limit: number
}

export type PortalItemFacts = {
  id: string
  number: string
  kind: TicketKind
  status: TicketStatus
  statusBefore: StatusBefore | null
  urgency: Urgency
  title: string
  topicKey: string
  topicNameDe: string
  topicNameEn: string
  createdAt: string
  lastActivityAt: string
  propertyId: string
  street: string
  houseNumber: string
  unitId: string | null
  place: Place
  mine: boolean
  orders: WorkOrderStatus[]
  startsAt: string | null
  endsAt: string | null
  contractorName: string | null
  sortValue: string
}

type Seeing = Pick<PortalActor, 'personId' | 'livesIn' | 'boardOf'>

/** For what one sees a ticket, each as a condition on the alias `t` that an index answers: reported, shared in a home, or of a board's house. */
const groundsOf = ({ personId, livesIn, boardOf }: Seeing): SQL[] => [
  sql`t.reporter_person_id = ${personId}`,
  ...livesIn.map(({ unitId, since }) => sql`(t.household_visible and t.unit_id = ${unitId} and t.created_at >= ${since}::timestamptz)`),
  ...boardOf.map(
    (propertyId) => sql`(t.place = 'common' and t.property_id = ${propertyId}
      and exists (select from properties b where b.id = ${propertyId} and b.management_type = 'condominium'))`,
  ),
]

const isOnline = sql`t.property_id <> all(array(select id from properties where not online))`

/** The rule `canSeeTicket` of the domain for the portal, as a condition on the alias `t`. */
export const visibleToPortal = (actor: Seeing): SQL => sql`((${sql.join(groundsOf(actor), sql` or `)}) and ${isOnline})`

const states: Record<PortalList['state'], SQL> = {
  open: sql`t.status not in ('closed', 'rejected')`,
  closed: sql`t.status in ('closed', 'rejected')`,
  all: sql`true`,
}

/** A home is a unit, or a whole property; what was reported for the common parts of its house belongs to it. */
const ofHome = (homeId: string) => sql`(t.unit_id = ${homeId} or t.property_id = ${homeId}
  or (t.unit_id is null and t.property_id = (select h.property_id from units h where h.id = ${homeId})))`

/** The page and one row more where there is one, newest first. */
export async function listPortalTickets(
  db: Db,
  actor: PortalActor,
  { state, homeId, after, limit }: PortalList,
): Promise<PortalItemFacts[]> {
  // The newest of each ground: one condition for all of them would walk through everybody's tickets.
  const newest = groundsOf(actor).map(
    (ground) => sql`(
      select t.id, t.created_at from tickets t
      where ${ground} and ${isOnline} and ${states[state]} and ${homeId === undefined ? sql`true` : ofHome(homeId)}
        and ${after === undefined ? sql`true` : sql`(t.created_at, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
      order by t.created_at desc, t.id desc limit ${limit + 1})`,
  )
  const { rows } = await db.execute<PortalItemFacts>(sql`
    select t.id, coalesce(t.number, '') as number, t.kind, t.status, t.status_before as "statusBefore", t.urgency, t.title, c.key as "topicKey", c.name_de as "topicNameDe",
      c.name_en as "topicNameEn", ${instantText('t.created_at')} as "createdAt", ${instantText('t.last_activity_at')} as "lastActivityAt",
      t.property_id as "propertyId", p.street, p.house_number as "houseNumber", t.unit_id as "unitId", t.place,
      t.reporter_person_id = ${actor.personId} as mine, coalesce(o.orders, '[]') as orders,
      o."startsAt", o."endsAt", o."contractorName", ${sql.raw(instantSql('t.created_at', 'US'))} as "sortValue"
    from (select id, created_at from (${sql.join(newest, sql` union `)}) each_ground order by created_at desc, id desc limit ${limit + 1}) found
    join tickets t on t.id = found.id
    join properties p on p.id = t.property_id
    join topics c on c.id = t.topic_id
    left join lateral (
      select json_agg(w.status) as orders, (array_agg(${instantText('a.starts_at')} order by a.starts_at desc nulls last))[1] as "startsAt",
        (array_agg(${instantText('a.ends_at')} order by a.starts_at desc nulls last))[1] as "endsAt",
        (array_agg(k.name order by w.created_at desc) filter (where w.status not in ('draft', 'declined', 'cancelled')))[1] as "contractorName"
      from work_order_lines l
      join work_orders w on w.id = l.work_order_id
      join contractors k on k.id = w.contractor_id
      left join appointments a on a.work_order_id = w.id and a.status = 'fixed'
      where l.ticket_id = t.id
    ) o on true
    order by t.created_at desc, t.id desc`)
  return rows
}
