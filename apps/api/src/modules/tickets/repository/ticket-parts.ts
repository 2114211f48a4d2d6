import { fileColumns, type FileFacts, fileVisible } from '@treppenhaus/db/file-json'
import { instantText, jsonArray } from '@treppenhaus/db/fragments'
import type { Value } from '@treppenhaus/db/named-statement'
import type { EntryFacts } from '@treppenhaus/db/timeline-json'
import type { Availability } from '@treppenhaus/domain/calendar'
import type { ManagementType, Room, CommonPlace } from '@treppenhaus/domain/master-data'
import type { FileAudience } from '@treppenhaus/domain/policy'
import type { CloseReason, Place, StatusBefore, TicketKind, TicketStatus, Urgency } from '@treppenhaus/domain/ticket'
import { sql, type SQL } from 'drizzle-orm'

/** What both sides read of a ticket. */
export type TicketCore = {
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
  closedAt: string | null
  propertyId: string
  managementType: ManagementType
  propertyOnline: boolean
  street: string
  houseNumber: string
  postalCode: string
  city: string
  floors: number | null
  unitsPerFloor: number | null
  place: Place
  room: Room | CommonPlace | null
  unitId: string | null
  unitNumber: string | null
  floor: number | null
  position: number | null
  description: string
  availability: Availability[]
  phone: string | null
  keyAllowed: boolean
  accessNote: string
  reporterPersonId: string | null
  householdVisible: boolean
  rejectReason: string | null
  closeReason: CloseReason | null
  version: number
  /** The instant of the reading. */
  now: string
  files: TicketFile[]
  reportFiles: ReportFile[]
  timeline: EntryFacts[]
}

export type TicketFile = FileFacts & { audience: FileAudience; entryId: string | null }
export type ReportFile = FileFacts & { reportId: string; workOrderId: string }

/** The columns of `TicketCore` that are no lists. */
export const coreColumns: SQL = sql`
  t.id, coalesce(t.number, '') as number, t.kind, t.status, t.status_before as "statusBefore", t.urgency, t.title,
  c.key as "topicKey", c.name_de as "topicNameDe", c.name_en as "topicNameEn",
  ${instantText('t.created_at')} as "createdAt", ${instantText('t.last_activity_at')} as "lastActivityAt",
  ${instantText('t.closed_at')} as "closedAt",
  t.property_id as "propertyId", p.management_type as "managementType", p.online as "propertyOnline", p.street, p.house_number as "houseNumber",
  p.postal_code as "postalCode", p.city, p.floors, p.units_per_floor as "unitsPerFloor", t.place, t.room, t.unit_id as "unitId",
  u.number as "unitNumber", u.floor, u.position, t.description, t.availability, t.phone, t.key_allowed as "keyAllowed",
  t.access_note as "accessNote", t.reporter_person_id as "reporterPersonId", t.household_visible as "householdVisible",
  t.reject_reason as "rejectReason", t.close_reason as "closeReason", t.version, ${instantText('now()')} as now`

export const coreTables: SQL = sql.raw(`
  from tickets t
  join properties p on p.id = t.property_id
  join topics c on c.id = t.topic_id
  left join units u on u.id = t.unit_id`)

/** The orders of a ticket; an array, so that indexes find what belongs to them. */
export const ordersOf = (ticketId: Value): SQL => sql`any(array(select work_order_id from work_order_lines where ticket_id = ${ticketId}))`

export const ticketFilesJson = (ticketId: Value, accountId: Value, audience: SQL = sql`true`): SQL =>
  jsonArray(sql`
    select ${fileColumns}, tf.audience, tf.entry_id as "entryId"
    from ticket_files tf join files f on f.id = tf.file_id
    where tf.ticket_id = ${ticketId} and ${audience} and ${fileVisible({ accountId })}
    order by tf.entry_id is not null, case when tf.entry_id is null then tf.position end, f.created_at, tf.position`)

/** Photos of the contractors' reports. */
export const reportFilesJson = (ticketId: Value, accountId: Value): SQL =>
  jsonArray(sql`
    select ${fileColumns}, r.id as "reportId", r.work_order_id as "workOrderId"
    from completion_reports r
    join completion_report_files rf on rf.report_id = r.id
    join files f on f.id = rf.file_id
    where r.work_order_id = ${ordersOf(ticketId)} and ${fileVisible({ accountId })}
    order by r.reported_at, rf.phase desc, rf.position`)
