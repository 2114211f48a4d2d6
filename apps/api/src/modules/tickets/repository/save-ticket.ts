import type { Tx } from '@treppenhaus/db/organization'
import { ticketFiles, tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import type { FileAudience } from '@treppenhaus/domain/policy'
import { eq, sql } from 'drizzle-orm'

export type TicketChanges = Partial<Omit<typeof tickets.$inferInsert, 'id' | 'number' | 'version' | 'createdAt' | 'lastActivityAt'>>
export type NewEntry = Omit<typeof timeline.$inferInsert, 'id' | 'at'> & { id: string }

/** Every change counts the version up and moves the ticket in lists by activity. */
export const saveTicket = (tx: Tx, id: string, changes: TicketChanges) =>
  tx
    .update(tickets)
    .set({ ...changes, version: sql`${tickets.version} + 1`, lastActivityAt: sql`now()` })
    .where(eq(tickets.id, id))

export const addEntries = (tx: Tx, entries: NewEntry[]) => tx.insert(timeline).values(entries)

export const attachFiles = (tx: Tx, ticketId: string, entryId: string, audience: FileAudience, fileIds: readonly string[]) =>
  tx.insert(ticketFiles).values(fileIds.map((fileId, position) => ({ ticketId, fileId, audience, entryId, position })))
