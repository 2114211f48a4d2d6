import type { Ticket, TicketFile, TimelineEntry } from './ticket.ts'

const messages = ['question', 'answer', 'reply', 'note']
const told = ['accepted', 'rejected', 'resolved', 'closed', 'in_progress', 'awaiting_reply', 'new']

/** How an entry of the history is shown to a resident: words in a bubble, a fact in a line, or not at all. */
export function entryKind(entry: Pick<TimelineEntry, 'kind' | 'note' | 'to'>): 'message' | 'event' | 'hidden' {
  if (messages.includes(entry.kind)) return entry.note ? 'message' : 'hidden'
  if (entry.kind === 'status') return told.includes(entry.to ?? '') ? 'event' : 'hidden'
  return ['order_status', 'appointment', 'completion'].includes(entry.kind) ? 'event' : 'hidden'
}

/** The photos that came with the report itself: those that no later message or contractor's report brought. */
export function reportFiles({ files, timeline, workOrders }: Pick<Ticket, 'files' | 'timeline' | 'workOrders'>): TicketFile[] {
  const later = new Set([
    ...timeline.flatMap((entry) => (entry.kind === 'created' ? [] : entry.files.map(({ id }) => id))),
    ...workOrders.flatMap(({ reportFiles: photos }) => photos.map(({ id }) => id)),
  ])
  return files.filter(({ id }) => !later.has(id))
}
