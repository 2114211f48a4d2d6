import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { properties } from '@treppenhaus/db/schema/properties'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'

/** A ticket that nobody else changes until the transaction ends; `now` is its instant. */
export const lockTicket = async (tx: Tx, id: string) => (await lockTickets(tx, [id]))[0]

/** Several, always in the same order, so that two requests do not wait for each other. */
export const lockTickets = (tx: Tx, ids: readonly string[]) =>
  tx
    .select({
      ...getTableColumns(tickets),
      managementType: properties.managementType,
      propertyOnline: properties.online,
      now: sql<Date>`now()`.mapWith(tickets.createdAt),
    })
    .from(tickets)
    .innerJoin(properties, eq(properties.id, tickets.propertyId))
    .where(inArray(tickets.id, [...ids]))
    .orderBy(tickets.id)
    .for('update', { of: tickets })

export type LockedTicket = Awaited<ReturnType<typeof lockTickets>>[number]

/** The display name of who wrote the last entry, where it was a person. */
export async function lastActorName(tx: Tx, ticketId: string): Promise<string | null> {
  const [row] = await tx
    .select({ name: accounts.displayName })
    .from(timeline)
    .leftJoin(accounts, eq(accounts.id, timeline.actorAccountId))
    .where(eq(timeline.ticketId, ticketId))
    .orderBy(desc(timeline.seq))
    .limit(1)
  return row?.name ?? null
}
