import type { Db } from '@treppenhaus/db/organization'
import { properties } from '@treppenhaus/db/schema/properties'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { and, asc, eq } from 'drizzle-orm'

/** Ids of what a person reported, the oldest first; of an offline property its people see nothing. */
export async function findReported(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(properties, and(eq(properties.id, tickets.propertyId), properties.online))
    .where(eq(tickets.reporterPersonId, personId))
    .orderBy(asc(tickets.createdAt))
  return rows.map(({ id }) => id)
}
