import { fileColumns, type FileFacts, fileVisible } from '@treppenhaus/db/file-json'
import { instantText, jsonArray } from '@treppenhaus/db/fragments'
import type { Material } from '@treppenhaus/db/schema/work-orders'
import type { EntryFacts } from '@treppenhaus/db/timeline-json'
import { type Urgency, urgencies } from '@treppenhaus/domain/ticket'
import type { Outcome, WorkOrderStatus } from '@treppenhaus/domain/work-order'
import { sql, type SQL } from 'drizzle-orm'

/** What lists and details of both sides have in common. */
export type OrderHeading = {
  id: string
  number: string
  status: WorkOrderStatus
  urgency: Urgency
  title: string
  ticketCount: number
  propertyId: string
  street: string
  houseNumber: string
  postalCode: string
  city: string
  floors: number | null
  unitsPerFloor: number | null
  places: { floor: number; position: number }[]
  dueOn: string | null
  outcome: Outcome | null
  startsAt: string | null
  endsAt: string | null
  createdAt: string
  lastActivityAt: string
}

export type ReportFacts = {
  id: string
  outcome: Outcome
  note: string
  minutes: number | null
  materials: Material[]
  signature: FileFacts | null
  signedBy: string
  reportedBy: string
  reportedAt: string
  files: (FileFacts & { phase: 'before' | 'after' })[]
}

export type OrderDetails = {
  instructions: string
  access: string
  limitCents: number | null
  declineReason: string | null
  reworkReason: string | null
  appointment: { id: string; startsAt: string; endsAt: string; note: string } | null
  contractorId: string
  contractorName: string
  files: FileFacts[]
  reports: ReportFacts[]
  timeline: EntryFacts[]
  version: number
}

const urgencyRank = sql.raw(`array_position(array['${urgencies.join("','")}'], t.urgency)`)

export const headingColumns: SQL = sql`
  o.id, coalesce(o.number, '') as number, o.status, coalesce(g.urgency, 'normal') as urgency, coalesce(g.title, '') as title,
  coalesce(g.n, 0) as "ticketCount", o.property_id as "propertyId", p.street, p.house_number as "houseNumber",
  p.postal_code as "postalCode", p.city, p.floors, p.units_per_floor as "unitsPerFloor", coalesce(g.places, '[]') as places,
  o.due_on::text as "dueOn", o.outcome, ${instantText('a.starts_at')} as "startsAt", ${instantText('a.ends_at')} as "endsAt",
  ${instantText('o.created_at')} as "createdAt", ${instantText('o.last_activity_at')} as "lastActivityAt"`

/** Joins for `o`, a row of work_orders: property, contractor, the appointment that stands, and what its tickets say together. */
export const headingJoins: SQL = sql`
  join properties p on p.id = o.property_id
  join contractors k on k.id = o.contractor_id
  left join appointments a on a.work_order_id = o.id and a.status = 'fixed'
  left join lateral (
    select count(*)::int as n, (array_agg(t.urgency order by ${urgencyRank}))[1] as urgency,
      (array_agg(t.title order by l.position))[1] as title,
      jsonb_agg(distinct jsonb_build_object('floor', u.floor, 'position', u.position))
        filter (where u.floor is not null and u.position is not null) as places
    from work_order_lines l
    join tickets t on t.id = l.ticket_id
    left join units u on u.id = t.unit_id
    where l.work_order_id = o.id
  ) g on true`

/** Whose eyes the files are for. */
export type Reader = { accountId: string | null; workOrderId?: string | null }

export const detailColumns = (reader: Reader): SQL => sql`
  o.instructions, o.access, o.limit_cents as "limitCents", o.decline_reason as "declineReason", o.rework_reason as "reworkReason",
  case when a.id is null then null else json_build_object('id', a.id, 'startsAt', ${instantText('a.starts_at')},
    'endsAt', ${instantText('a.ends_at')}, 'note', a.note) end as appointment,
  o.contractor_id as "contractorId", k.name as "contractorName", o.version,
  ${jsonArray(sql`
    select ${fileColumns} from work_order_files wf join files f on f.id = wf.file_id
    where wf.work_order_id = o.id and ${fileVisible(reader)} order by f.created_at, f.id`)} as files,
  ${jsonArray(reports(reader))} as reports`

const reports = (reader: Reader): SQL => sql`
  select r.id, r.outcome, r.note, r.minutes, r.materials, r.signed_by as "signedBy", coalesce(ra.display_name, k.name) as "reportedBy",
    ${instantText('r.reported_at')} as "reportedAt",
    (select to_json(x) from (select ${fileColumns} from files f where f.id = r.signature_file_id and ${fileVisible(reader)}) x) as signature,
    ${jsonArray(sql`
      select ${fileColumns}, rf.phase from completion_report_files rf join files f on f.id = rf.file_id
      where rf.report_id = r.id and ${fileVisible(reader)} order by rf.position`)} as files
  from completion_reports r left join accounts ra on ra.id = r.reported_by_account_id
  where r.work_order_id = o.id
  order by r.reported_at`
