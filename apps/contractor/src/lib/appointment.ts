import type { Slot } from './availability.ts'
import { instantAt, wallClock } from './local-time.ts'
import type { Order } from './order.ts'

/** What the form holds: a day `YYYY-MM-DD`, times `HH:MM`. */
export type AppointmentInput = { day: string; from: string; to: string; note: string }

/** The appointment there is, else the first time at which everybody is at home, else nothing. */
export function startOf({ appointment }: Pick<Order, 'appointment'>, slots: readonly Slot[]): AppointmentInput {
  if (appointment !== null) {
    const [from, to] = [wallClock(appointment.startsAt), wallClock(appointment.endsAt)]
    return { day: from.day, from: from.time, to: to.time, note: appointment.note }
  }
  const [slot] = slots
  return slot ? { day: slot.day, from: slot.from, to: slot.to, note: '' } : { day: '', from: '', to: '', note: '' }
}

type Checked = { startsAt?: string; endsAt?: string; day?: 'missing'; from?: 'missing' | 'past'; to?: 'missing' | 'order' }

/** The two instants, or what is wrong with the fields. */
export function problemsOf({ day, from, to }: AppointmentInput, now = Date.now()): Checked {
  const startsAt = instantAt(day, from)
  const endsAt = instantAt(day, to)
  return {
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(day === '' ? { day: 'missing' } : {}),
    ...(from === '' ? { from: 'missing' } : startsAt !== undefined && Date.parse(startsAt) <= now ? { from: 'past' } : {}),
    ...(to === '' ? { to: 'missing' } : from !== '' && to <= from ? { to: 'order' } : {}),
  }
}
