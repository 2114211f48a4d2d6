import { appointments, workOrders } from '@treppenhaus/db/schema/work-orders'
import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { contractorOf, reportersOfOrder } from '../recipients.ts'
import type { Handler } from './handler.ts'

/** The contractor, if the order ever reached them; the reporters, if they are waiting for an appointment. */
export const workOrderCancelled: Handler<'work-order.cancelled.v1'> = async (tx, { workOrderId }, { occurredAt }) => {
  const [order] = await tx.select().from(workOrders).where(eq(workOrders.id, workOrderId))
  if (!order?.sentAt) return []
  const stood = and(
    eq(appointments.workOrderId, workOrderId),
    inArray(appointments.status, ['fixed', 'cancelled']),
    gt(appointments.startsAt, occurredAt),
  )
  const [appointment] = await tx.select().from(appointments).where(stood).orderBy(desc(appointments.createdAt)).limit(1)
  const waiting = appointment ? await reportersOfOrder(tx, workOrderId) : []
  return [
    ...(await contractorOf(tx, workOrderId)).map((to) => ({
      ...to,
      template: 'order-cancelled' as const,
      data: { workOrderId },
      workOrderId,
    })),
    ...waiting.map(({ ticketId, ...to }) => ({
      ...to,
      template: 'appointment-cancelled' as const,
      data: { workOrderId, appointmentId: appointment?.id, ticketId },
      ticketId,
    })),
  ]
}
