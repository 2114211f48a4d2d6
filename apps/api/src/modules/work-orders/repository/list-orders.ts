import { instantSql, uuids } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import type { Trade } from '@treppenhaus/domain/master-data'
import type { ContractorActor, StaffActor } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'
import { headingColumns, headingJoins, type OrderHeading } from './order-parts.ts'

type Page = { after: [string, string] | undefined; limit: number }
type Sorted = { sortValue: string }
export type StaffItemFacts = OrderHeading & Sorted & { contractorId: string; contractorName: string; contractorTrades: Trade[] }
export type ContractorItemFacts = OrderHeading & Sorted & { unread: boolean }

const reported = sql`o.status in ('done', 'not_possible')`
const final = sql`o.status in ('declined', 'approved', 'cancelled')`
const atWork = sql`o.status in ('accepted', 'scheduled', 'in_progress', 'partly_done', 'rework')`

const staffStates = { open: sql`not (${reported} or ${final})`, reported, final, all: sql`true` }
const contractorStates = { new: sql`o.status = 'sent'`, open: atWork, reported, final, all: sql`true` }

export type StaffOrderList = Page & {
  state: keyof typeof staffStates
  propertyId: string | undefined
  contractorId: string | undefined
  q: string | undefined
}
export type ContractorOrderList = Page & { state: keyof typeof contractorStates }

/** The page and one row more where there is one, newest first. */
export async function listStaffOrders(db: Db, { scope }: StaffActor, list: StaffOrderList): Promise<StaffItemFacts[]> {
  const more = sql`o.contractor_id as "contractorId", k.name as "contractorName", k.trades as "contractorTrades"`
  const conditions = [
    staffStates[list.state],
    ...(scope === 'all' ? [] : [sql`o.property_id = any(${uuids(scope)})`]),
    ...(list.propertyId === undefined ? [] : [sql`o.property_id = ${list.propertyId}`]),
    ...(list.contractorId === undefined ? [] : [sql`o.contractor_id = ${list.contractorId}`]),
    ...(list.q === undefined ? [] : [search(list.q)]),
  ]
  const { rows } = await db.execute<StaffItemFacts>(listSql(more, conditions, list))
  return rows
}

/** The rule `canSeeWorkOrder` of the domain for contractors, as a condition on the alias `o`. */
export const visibleToContractor = ({ contractorId, workOrderId }: Pick<ContractorActor, 'contractorId' | 'workOrderId'>): SQL =>
  sql`o.contractor_id = ${contractorId} and o.status <> 'draft' and ${workOrderId === null ? sql`true` : sql`o.id = ${workOrderId}`}`

export async function listContractorOrders(db: Db, actor: ContractorActor, list: ContractorOrderList): Promise<ContractorItemFacts[]> {
  const more = sql`o.status in ('sent', 'rework') as unread`
  const conditions = [visibleToContractor(actor), contractorStates[list.state]]
  const { rows } = await db.execute<ContractorItemFacts>(listSql(more, conditions, list))
  return rows
}

function listSql(more: SQL, conditions: SQL[], { after, limit }: Page): SQL {
  const where = [...conditions, ...(after ? [sql`(o.created_at, o.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : [])]
  return sql`
    select ${headingColumns}, ${more}, ${sql.raw(instantSql('o.created_at', 'US'))} as "sortValue"
    from (
      select o.* from work_orders o join contractors k on k.id = o.contractor_id
      where ${sql.join(where, sql` and `)} order by o.created_at desc, o.id desc limit ${limit + 1}
    ) o ${headingJoins}
    order by o.created_at desc, o.id desc`
}

/** Number, contractor, or the title of a ticket. */
function search(q: string): SQL {
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`(lower(o.number) like ${pattern} or lower(k.name) like ${pattern} or exists (
    select from work_order_lines l join tickets t on t.id = l.ticket_id where l.work_order_id = o.id and lower(t.title) like ${pattern}))`
}
