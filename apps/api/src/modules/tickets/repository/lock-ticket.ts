import type { Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { properties } from '@treppenhaus/db/schema/properties'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { desc, eq, getTableColumns, sql } from 'drizzle-orm'

/** A ticket that nobody else changes until the transaction ends; `now` is its instant. */
export async function lockTicket(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      ...getTableColumns(tickets),
      managementType: properties.managementType,
      now: sql<Date>`now()`.mapWith(tickets.createdAt),
    })
    .from(tickets)
    .innerJoin(properties, eq(properties.id, tickets.propertyId))
    .where(eq(tickets.id, id))
    .for('update', { of: tickets })
  return row
}

export type LockedTicket = NonNullable<Awaited<ReturnType<typeof lockTicket>>>

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
