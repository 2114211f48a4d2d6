import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { workOrderLines, workOrders } from '@treppenhaus/db/schema/work-orders'
import { asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'

/** An order that nobody else changes until the transaction ends; `now` is its instant. */
export async function lockOrder(tx: Tx, id: string) {
  const [row] = await tx
    .select({ ...getTableColumns(workOrders), now: sql<Date>`now()`.mapWith(workOrders.createdAt) })
    .from(workOrders)
    .where(eq(workOrders.id, id))
    .for('update')
  return row
}

export type LockedOrder = NonNullable<Awaited<ReturnType<typeof lockOrder>>>

export async function ticketIdsOf(tx: Tx, workOrderId: string): Promise<string[]> {
  const rows = await tx
    .select({ ticketId: workOrderLines.ticketId })
    .from(workOrderLines)
    .where(eq(workOrderLines.workOrderId, workOrderId))
    .orderBy(asc(workOrderLines.position))
  return rows.map(({ ticketId }) => ticketId)
}

/** The display name of who wrote the last entry, where it was a person with a log-in. */
export async function lastActorName(tx: Tx, workOrderId: string): Promise<string | null> {
  const [row] = await tx
    .select({ name: accounts.displayName })
    .from(timeline)
    .leftJoin(accounts, eq(accounts.id, timeline.actorAccountId))
    .where(eq(timeline.workOrderId, workOrderId))
    .orderBy(desc(timeline.seq))
    .limit(1)
  return row?.name ?? null
}
