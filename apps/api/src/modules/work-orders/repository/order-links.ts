import type { Tx } from '@treppenhaus/db/organization'
import { orderLinks } from '@treppenhaus/db/schema/work-orders'
import { and, eq, isNull, sql } from 'drizzle-orm'

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
