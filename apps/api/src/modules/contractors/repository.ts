import { today } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { contractorProperties, contractors } from '@treppenhaus/db/schema/contractors'
import { EXPIRING_DAYS } from '@treppenhaus/domain/contractor-document'
import type { Trade } from '@treppenhaus/domain/master-data'
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import { properties } from '@treppenhaus/db/schema/properties'
import { fitsWords } from '@treppenhaus/db/search-sql'

export type ContractorRow = typeof contractors.$inferSelect
export type ContractorValues = Omit<typeof contractors.$inferInsert, 'id' | 'version' | 'createdAt'>

type Item = Pick<ContractorRow, 'id' | 'name' | 'kind' | 'trades' | 'channel' | 'city' | 'phone' | 'emergencyService'> & {
  openOrders: number
  propertyCount: number
  proofs: 'expiring' | 'expired' | null
  archived: boolean
}
export type ContractorFilter = { q?: string; trade?: Trade; archived: boolean; after?: readonly (string | number | null)[]; limit: number }

/** By name; one row more than `limit` tells that there is another page. */
export async function findContractors(db: Db, { q, trade, archived, after, limit }: ContractorFilter): Promise<Item[]> {
  const { rows } = await db.execute<Item>(sql`
    select c.id, c.name, c.kind, to_json(c.trades) as trades, c.channel, c.city, coalesce(c.mobile, c.phone) as phone,
      c.emergency_service as "emergencyService", c.archived_at is not null as archived,
      (select count(*)::int from work_orders o where o.contractor_id = c.id and o.status not in ('draft', 'approved', 'declined', 'cancelled')) as "openOrders",
      (select count(*)::int from contractor_properties cp where cp.contractor_id = c.id) as "propertyCount",
      (select case when min(x.until) < ${today} then 'expired' when min(x.until) <= ${today} + ${EXPIRING_DAYS}::int then 'expiring' end
        from (select max(coalesce(d.valid_until, 'infinity')) as until from contractor_documents d where d.contractor_id = c.id group by d.kind) x) as proofs
    from contractors c
    where (c.archived_at is not null) = ${archived}
      ${trade === undefined ? sql`` : sql`and ${trade} = any(c.trades)`}
      ${q === undefined ? sql`` : sql`and ${fitsWords(sql`c.search_text`, q)}`}
      ${after === undefined ? sql`` : sql`and (c.name, c.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by c.name, c.id limit ${limit + 1}`)
  return rows
}

export async function findContractor(db: Db | Tx, id: string) {
  const [row] = await db.select().from(contractors).where(eq(contractors.id, id))
  if (!row) return undefined
  const { rows } = await db.execute<{ hasAccount: boolean; propertyIds: string[] }>(sql`
    select exists (select from accounts a where a.contractor_id = ${id} and a.disabled_at is null) as "hasAccount",
      coalesce((select json_agg(property_id) from contractor_properties where contractor_id = ${id}), '[]') as "propertyIds"`)
  return { row, ...rows[0]! }
}

/** Locked until the transaction ends. */
export async function lockContractor(tx: Tx, id: string): Promise<ContractorRow | undefined> {
  const [row] = await tx.select().from(contractors).where(eq(contractors.id, id)).for('update')
  return row
}

export async function insertContractor(tx: Tx, values: ContractorValues): Promise<string> {
  const [row] = await tx.insert(contractors).values(values).returning({ id: contractors.id })
  return row!.id
}

export const updateContractor = (tx: Tx, id: string, version: number, changes: Partial<ContractorValues>) =>
  tx
    .update(contractors)
    .set({ ...changes, version: version + 1 })
    .where(eq(contractors.id, id))

/** Those that stay are not touched, so that the history shows only what changed. */
export async function replaceProperties(tx: Tx, contractorId: string, propertyIds: readonly string[]): Promise<void> {
  const gone = and(eq(contractorProperties.contractorId, contractorId), notInArray(contractorProperties.propertyId, [...propertyIds]))
  await tx.delete(contractorProperties).where(gone)
  const rows = propertyIds.map((propertyId) => ({ contractorId, propertyId }))
  if (rows.length > 0) await tx.insert(contractorProperties).values(rows).onConflictDoNothing()
}

export async function countProperties(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx
    .select({ id: properties.id })
    .from(properties)
    .where(inArray(properties.id, [...ids]))
  return rows.length
}
