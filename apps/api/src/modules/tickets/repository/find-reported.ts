import type { Db } from '@treppenhaus/db/organization'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { asc, eq } from 'drizzle-orm'

/** Ids of what a person reported, the oldest first. */
export async function findReported(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .select({ id: tickets.id })
    .from(tickets)
    .where(eq(tickets.reporterPersonId, personId))
    .orderBy(asc(tickets.createdAt))
  return rows.map(({ id }) => id)
}
