import { tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { sql } from 'drizzle-orm'

/** What the entry of an announcement carries. The status stays as it is: from and to are the same. */
export const ANNOUNCEMENT = { announced: 'closing' }

/** When the closing of a ticket was announced since it was asked; null: not yet. */
export const announcedAt = sql`(
  select max(${timeline.at}) from ${timeline}
  where ${timeline.ticketId} = ${tickets.id} and ${timeline.at} >= ${tickets.askedAt} and ${timeline.data} @> ${JSON.stringify(ANNOUNCEMENT)}::jsonb)`
