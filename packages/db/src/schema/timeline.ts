import type { EntryAudience } from '@treppenhaus/domain/policy'
import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { id, instant } from './columns.ts'
import { contractors } from './contractors.ts'
import { tickets } from './tickets.ts'
import { workOrders } from './work-orders.ts'

export type EntryKind =
  'created' | 'status' | 'question' | 'answer' | 'reply' | 'note' | 'forward' | 'edit' | 'order_status' | 'appointment' | 'completion'

export type ActorKind = 'staff' | 'portal' | 'contractor' | 'link' | 'system'

/**
 * Append-only by the rights of the role. An entry belongs to a ticket or to a work order; a ticket shows the entries of its orders too.
 */
export const timeline = pgTable(
  'timeline',
  {
    id: id(),
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    ticketId: uuid('ticket_id').references(() => tickets.id),
    workOrderId: uuid('work_order_id').references(() => workOrders.id),
    kind: text().$type<EntryKind>().notNull(),
    audience: text().$type<EntryAudience>().notNull(),
    actorKind: text('actor_kind').$type<ActorKind>().notNull(),
    actorAccountId: uuid('actor_account_id').references(() => accounts.id),
    actorContractorId: uuid('actor_contractor_id').references(() => contractors.id),
    from: text(),
    to: text(),
    note: text(),
    /** Values of the moment that never change, such as the names of edited fields. */
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    index('timeline_by_ticket').on(table.ticketId, table.seq),
    index('timeline_by_work_order').on(table.workOrderId, table.seq),
    check('timeline_of_one', sql`num_nonnulls(${table.ticketId}, ${table.workOrderId}) = 1`),
  ],
)
