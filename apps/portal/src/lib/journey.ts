import type { ProgressStep } from '@treppenhaus/domain/progress'
import type { Ticket, TimelineEntry } from './ticket.ts'

/** When each step was last reached; the appointment shows when it will be, not when it was made. */
export function stepTimes(ticket: Pick<Ticket, 'createdAt' | 'timeline' | 'workOrders'>): Partial<Record<ProgressStep, string>> {
  const last = (test: (entry: TimelineEntry) => boolean) => ticket.timeline.findLast(test)?.at
  const accepted = last(({ kind, to }) => kind === 'status' && to === 'accepted')
  const commissioned = last(({ kind, to }) => kind === 'order_status' && to === 'sent')
  const resolved = last(({ kind, to }) => kind === 'status' && to === 'resolved')
  const planned = ticket.timeline.findLast(({ kind }) => kind === 'appointment')?.data.startsAt
  const appointment = nextAppointment(ticket.workOrders)?.startsAt ?? planned
  return {
    sent: ticket.createdAt,
    ...(accepted && { accepted }),
    ...(commissioned && { contractor_commissioned: commissioned }),
    ...(appointment && { appointment_set: appointment }),
    ...(resolved && { resolved }),
  }
}

const over = ['declined', 'cancelled', 'not_possible']

/** The visit that is set and still counts. */
export const nextAppointment = (orders: Ticket['workOrders']) =>
  orders.findLast(({ startsAt, status }) => startsAt !== null && !over.includes(status))
