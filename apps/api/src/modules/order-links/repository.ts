import type { Db, Tx } from '@treppenhaus/db/organization'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { orderLinks, workOrders } from '@treppenhaus/db/schema/work-orders'
import { and, eq, gt, isNull, notInArray, or, sql } from 'drizzle-orm'

/** The order an open link leads to. */
export async function openLink(tx: Tx | Db, secretHash: string) {
  const [row] = await tx
    .update(orderLinks)
    .set({ usedAt: sql`coalesce(${orderLinks.usedAt}, now())` })
    .from(workOrders)
    .innerJoin(contractors, eq(contractors.id, workOrders.contractorId))
    .where(
      and(
        eq(orderLinks.secretHash, secretHash),
        eq(workOrders.id, orderLinks.workOrderId),
        isNull(orderLinks.revokedAt),
        gt(orderLinks.expiresAt, sql`now()`),
        notInArray(workOrders.status, ['draft']),
      ),
    )
    .returning({ linkId: orderLinks.id, workOrderId: workOrders.id, contractorId: contractors.id, contractorName: contractors.name })
  return row
}

/** A link that once led to an order which may still be opened: in work, or approved within the last 7 days. */
export async function renewableLink(tx: Tx | Db, secretHash: string) {
  const [row] = await tx
    .select({ workOrderId: workOrders.id, closedAt: workOrders.closedAt, now: sql<Date>`now()`.mapWith(workOrders.createdAt) })
    .from(orderLinks)
    .innerJoin(workOrders, eq(workOrders.id, orderLinks.workOrderId))
    .where(
      and(
        eq(orderLinks.secretHash, secretHash),
        notInArray(workOrders.status, ['draft', 'declined', 'cancelled']),
        or(isNull(workOrders.closedAt), gt(workOrders.closedAt, sql`now() - interval '7 days'`)),
      ),
    )
  return row
}
