import type { Tx } from '@treppenhaus/db/organization'
import { orderLinks, workOrders } from '@treppenhaus/db/schema/work-orders'
import type { Channel } from '@treppenhaus/domain/master-data'
import { and, eq, isNull, sql } from 'drizzle-orm'

/** By which channel an order goes out. */
export async function channelOf(tx: Tx, workOrderId: string): Promise<Channel> {
  const [order] = await tx.select({ channel: workOrders.channel }).from(workOrders).where(eq(workOrders.id, workOrderId))
  return order?.channel ?? 'email'
}

export const insertLink = (tx: Tx, link: { id: string; workOrderId: string; secretHash: string; expiresAt: Date }) =>
  tx.insert(orderLinks).values(link)

export const revokeLinks = (tx: Tx, workOrderId: string) =>
  tx
    .update(orderLinks)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(orderLinks.workOrderId, workOrderId), isNull(orderLinks.revokedAt)))

/** No link of the order opens it for longer than so many days from now. */
export const shortenLinks = (tx: Tx, workOrderId: string, days: number) =>
  tx
    .update(orderLinks)
    .set({ expiresAt: sql`least(${orderLinks.expiresAt}, now() + make_interval(days => ${days}))` })
    .where(eq(orderLinks.workOrderId, workOrderId))
