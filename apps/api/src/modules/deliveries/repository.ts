import type { Tx } from '@treppenhaus/db/organization'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { workOrders } from '@treppenhaus/db/schema/work-orders'
import { eq, sql } from 'drizzle-orm'

/** The delivery, locked, with the property it is about; null where it is about none. */
export async function lockDelivery(tx: Tx, id: string) {
  const [row] = await tx
    .select({ state: deliveries.state, propertyId: sql<string | null>`coalesce(${tickets.propertyId}, ${workOrders.propertyId})` })
    .from(deliveries)
    .leftJoin(tickets, eq(tickets.id, deliveries.ticketId))
    .leftJoin(workOrders, eq(workOrders.id, deliveries.workOrderId))
    .where(eq(deliveries.id, id))
    .for('update', { of: deliveries })
  return row
}

export const makePending = (tx: Tx, id: string) =>
  tx
    .update(deliveries)
    .set({ state: 'pending', attempts: 0, lastError: null, dueAt: sql`now()` })
    .where(eq(deliveries.id, id))
