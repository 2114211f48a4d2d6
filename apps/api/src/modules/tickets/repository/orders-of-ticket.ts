import type { Tx } from '@treppenhaus/db/organization'
import { workOrderLines, workOrders } from '@treppenhaus/db/schema/work-orders'
import { eq } from 'drizzle-orm'

/** Where the orders of a ticket stand, as the domain asks. */
export const ordersOfTicket = (tx: Tx, ticketId: string) =>
  tx
    .select({ status: workOrders.status, outcome: workOrders.outcome })
    .from(workOrderLines)
    .innerJoin(workOrders, eq(workOrders.id, workOrderLines.workOrderId))
    .where(eq(workOrderLines.ticketId, ticketId))
