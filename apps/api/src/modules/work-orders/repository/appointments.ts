import type { Tx } from '@treppenhaus/db/organization'
import { appointments } from '@treppenhaus/db/schema/work-orders'
import { and, eq } from 'drizzle-orm'

/** Ends the appointment that stands, if there is one: it took place, or it is off. */
export const endAppointment = (tx: Tx, workOrderId: string, status: 'held' | 'cancelled') =>
  tx
    .update(appointments)
    .set({ status })
    .where(and(eq(appointments.workOrderId, workOrderId), eq(appointments.status, 'fixed')))

export const insertAppointment = (tx: Tx, appointment: { id: string; workOrderId: string; startsAt: Date; endsAt: Date; note: string }) =>
  tx.insert(appointments).values(appointment)
