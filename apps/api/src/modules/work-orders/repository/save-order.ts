import { timeZone } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { workOrderFiles, workOrderLines, workOrders } from '@treppenhaus/db/schema/work-orders'
import { eq, sql } from 'drizzle-orm'

export type NewOrder = Omit<typeof workOrders.$inferInsert, 'number' | 'version'> & { id: string }
export type OrderChanges = Partial<Omit<NewOrder, 'id' | 'propertyId' | 'createdAt' | 'lastActivityAt'>>
export type NewOrderEntry = Omit<typeof timeline.$inferInsert, 'id' | 'at' | 'ticketId'>

export async function insertOrder(tx: Tx, order: NewOrder, ticketIds: readonly string[], fileIds: readonly string[]): Promise<void> {
  await tx.insert(workOrders).values(order)
  await tx.insert(workOrderLines).values(ticketIds.map((ticketId, position) => ({ workOrderId: order.id, ticketId, position })))
  await insertFiles(tx, order.id, fileIds)
}

export async function replaceFiles(tx: Tx, workOrderId: string, fileIds: readonly string[]): Promise<void> {
  await tx.delete(workOrderFiles).where(eq(workOrderFiles.workOrderId, workOrderId))
  await insertFiles(tx, workOrderId, fileIds)
}

async function insertFiles(tx: Tx, workOrderId: string, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await tx.insert(workOrderFiles).values(fileIds.map((fileId) => ({ workOrderId, fileId })))
}

/** Every change counts the version up. */
export const saveOrder = (tx: Tx, id: string, changes: OrderChanges) =>
  tx
    .update(workOrders)
    .set({ ...changes, version: sql`${workOrders.version} + 1`, lastActivityAt: sql`now()` })
    .where(eq(workOrders.id, id))

export const addEntry = (tx: Tx, entry: NewOrderEntry) => tx.insert(timeline).values(entry)

/**
 * Takes the next number of the year and gives it to the order. The row of the counter stays locked until the transaction ends, so
 * nothing may follow but what has to know the number.
 * @returns `A-2026-00412`
 */
export async function takeNumber(tx: Tx, workOrderId: string): Promise<string> {
  const { rows } = await tx.execute<{ number: string }>(sql`
    with counter as (
      insert into counters (series, year, value)
      values ('work_order', extract(year from now() at time zone ${timeZone})::int, 1)
      on conflict (series, year) do update set value = counters.value + 1
      returning year, value
    )
    update work_orders set number = 'A-' || counter.year || '-' || lpad(counter.value::text, greatest(5, length(counter.value::text)), '0')
    from counter where work_orders.id = ${workOrderId}
    returning number`)
  return rows[0]!.number
}
