import type { tickets } from '@treppenhaus/db/schema/tickets'
import type { timeline } from '@treppenhaus/db/schema/timeline'
import type { TicketStatus } from '@treppenhaus/domain/ticket'
import { later, MINUTE } from './calendar.ts'
import type { History, Office } from './history.ts'
import type { Motif } from './photos.ts'

export type Entry = typeof timeline.$inferInsert & { at: Date }
type Ticket = typeof tickets.$inferInsert & { id: string }
type By = Pick<Entry, 'actorKind' | 'actorAccountId'>

/** Writes the story of one ticket, moment after moment. */
export type Chronicle = ReturnType<typeof openChronicle>

export function openChronicle({ random, now }: Office, history: History, ticket: Ticket, begin: Date) {
  let time = begin
  const write = (entry: Omit<Entry, 'at' | 'ticketId'>) => {
    ticket.lastActivityAt = time
    history.timeline.push({ ...entry, at: time, ...(entry.workOrderId ? {} : { ticketId: ticket.id }) })
  }
  return {
    ticket,
    now: () => time,
    at: (moment: Date) => {
      time = moment
    },
    /** Lets a number of minutes go by, but never into the future. */
    pass: (from: number, to: number) => {
      const next = later(time, random.integer(from, to) * MINUTE)
      time = next < now ? next : new Date(Math.min(time.getTime() + MINUTE, now.getTime() - 1000))
    },
    write,
    move: (to: TicketStatus, by: By, entry: Partial<Entry> = {}) => {
      write({ kind: 'status', audience: 'everyone', from: ticket.status ?? null, to, ...by, ...entry })
      ticket.status = to
    },
    photo: (motif: Motif, raw = false) => {
      const id = random.uuid()
      history.photos.push({ id, motif, shift: random.integer(-70, 70), at: time, raw })
      return id
    },
  }
}
