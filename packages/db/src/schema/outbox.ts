import type { EventName, Events } from '@treppenhaus/domain/events'
import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'

/** Facts and their events commit together; the queue only carries ids of these rows. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    name: text().$type<EventName>().notNull(),
    payload: jsonb().$type<Events[EventName]>().notNull(),
    /** The account that acted: it is not told of its own act. */
    actorAccountId: text('actor_account_id'),
    occurredAt: instant('occurred_at').notNull().defaultNow(),
    publishedAt: instant('published_at'),
    handledAt: instant('handled_at'),
    attempts: integer().notNull().default(0),
  },
  (table) => [
    index('outbox_open')
      .on(table.seq)
      .where(sql`${table.handledAt} is null`),
    index('outbox_seq').on(table.seq),
  ],
)
