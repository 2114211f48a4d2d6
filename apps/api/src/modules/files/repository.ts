import { fileColumns, type FileFacts } from '@treppenhaus/db/file-json'
import { uuids } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { files } from '@treppenhaus/db/schema/files'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { FileAudience, TicketFacts, WorkOrderFacts } from '@treppenhaus/domain/policy'
import { sql } from 'drizzle-orm'

export type NewFile = typeof files.$inferInsert

/** What a file hangs on, as far as the policy asks. */
export type FileWithHolders = FileFacts & {
  uploadedByAccountId: string | null
  /** The order of the link it was uploaded through. */
  uploadedForOrderId: string | null
  /** Tickets it is attached to. */
  tickets: (TicketFacts & { audience: FileAudience })[]
  /** Orders it goes along with, or whose report it belongs to. */
  orders: WorkOrderFacts[]
  /** Tickets of orders whose report shows it. */
  reportedTickets: TicketFacts[]
  /** It is a proof of a contractor. */
  isContractorDocument: boolean
  /** Properties whose photo it is, or that of one of their units. */
  photoOf: string[]
  /** Whose face it is. */
  faceOf: Face | null
}

export type Face = { accountId: string; audience: Audience; personId: string | null; contractorId: string | null }

const ticketColumns = sql`t.property_id as "propertyId", p.management_type as "managementType", p.online as "propertyOnline",
  t.created_at as "createdAt", t.unit_id as "unitId", t.place,
  t.reporter_person_id as "reporterPersonId", t.household_visible as "householdVisible"`

const list = (rows: ReturnType<typeof sql>) => sql`coalesce((select json_agg(x) from (${rows}) x), '[]'::json)`

export async function findWithHolders(db: Db | Tx, id: string): Promise<FileWithHolders | undefined> {
  const { rows } = await db.execute<FileWithHolders>(sql`
    select ${fileColumns}, f.size::int as size, f.uploaded_by_account_id as "uploadedByAccountId",
      (select work_order_id from order_links l where l.id = f.uploaded_by_order_link_id) as "uploadedForOrderId",
      ${list(sql`select ${ticketColumns}, tf.audience from ticket_files tf
        join tickets t on t.id = tf.ticket_id join properties p on p.id = t.property_id where tf.file_id = f.id`)} as tickets,
      ${list(sql`select o.id, o.contractor_id as "contractorId", o.property_id as "propertyId", o.status from work_orders o where o.id in (
        select work_order_id from work_order_files where file_id = f.id
        union select work_order_id from completion_reports where signature_file_id = f.id
        union select r.work_order_id from completion_report_files rf join completion_reports r on r.id = rf.report_id
          where rf.file_id = f.id)`)} as orders,
      ${list(sql`select ${ticketColumns} from completion_report_files rf
        join completion_reports r on r.id = rf.report_id
        join work_order_lines wl on wl.work_order_id = r.work_order_id
        join tickets t on t.id = wl.ticket_id join properties p on p.id = t.property_id where rf.file_id = f.id`)} as "reportedTickets",
      exists (select from contractor_documents x where x.file_id = f.id) as "isContractorDocument",
      coalesce((select json_agg(coalesce(x.property_id, u.property_id)) from record_photos x left join units u on u.id = x.unit_id
        where x.file_id = f.id), '[]'::json) as "photoOf",
      (select json_build_object('accountId', a.id, 'audience', a.audience, 'personId', a.person_id, 'contractorId', a.contractor_id)
        from accounts a where a.avatar_file_id = f.id and a.id = f.uploaded_by_account_id) as "faceOf"
    from files f where f.id = ${id}`)
  return rows[0]
}

export async function addFile(tx: Tx, file: NewFile): Promise<FileFacts> {
  const [row] = await tx.insert(files).values(file).returning()
  const { id, state, refusal, kind, name, size, width, height } = row!
  return { id, state, refusal, kind, name, size, width, height }
}

/**
 * Of these files those that may be attached: uploaded by the account, or through a link of the order, not refused, and attached to
 * nothing yet. Locked, so that two requests do not attach the same one.
 */
export async function lockUnattached(
  db: Db | Tx,
  { accountId, workOrderId }: { accountId: string | null; workOrderId: string | null },
  ids: readonly string[],
): Promise<string[]> {
  const own =
    accountId === null
      ? sql`f.uploaded_by_order_link_id in (select id from order_links where work_order_id = ${workOrderId})`
      : sql`f.uploaded_by_account_id = ${accountId}`
  const { rows } = await db.execute<{ id: string }>(sql`
    select f.id from files f
    where f.id = any(${uuids(ids)}) and f.state <> 'refused' and ${own}
      and not exists (select from ticket_files x where x.file_id = f.id)
      and not exists (select from work_order_files x where x.file_id = f.id)
      and not exists (select from completion_report_files x where x.file_id = f.id)
      and not exists (select from completion_reports x where x.signature_file_id = f.id)
      and not exists (select from contractor_documents x where x.file_id = f.id)
      and not exists (select from record_photos x where x.file_id = f.id)
      and not exists (select from accounts x where x.avatar_file_id = f.id)
    for update of f`)
  return rows.map(({ id }) => id)
}
