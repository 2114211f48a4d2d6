import type { Locale } from '@treppenhaus/domain/master-data'
import type { DeliveryChannel } from '@treppenhaus/domain/notifications'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from './columns.ts'
import { invitations } from './invitations.ts'
import { outbox } from './outbox.ts'
import { tickets } from './tickets.ts'
import { workOrders } from './work-orders.ts'

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'unclear' | 'given_up'

export const deliveries = pgTable(
  'deliveries',
  {
    id: id(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => outbox.id),
    /** A person, staff member or contractor. */
    recipientId: uuid('recipient_id').notNull(),
    recipientName: text('recipient_name').notNull(),
    channel: text().$type<DeliveryChannel>().notNull(),
    /** An e-mail address, a number, or the id of a push subscription. */
    address: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    template: text().notNull(),
    /** Ids the template reads from; never a secret. */
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    ticketId: uuid('ticket_id').references(() => tickets.id),
    workOrderId: uuid('work_order_id').references(() => workOrders.id),
    invitationId: uuid('invitation_id').references(() => invitations.id),
    state: text().$type<DeliveryState>().notNull().default('pending'),
    attempts: integer().notNull().default(0),
    lastError: text('last_error'),
    dueAt: instant('due_at').notNull().defaultNow(),
    sentAt: instant('sent_at'),
    createdAt: createdAt(),
  },
  (table) => [
    unique('deliveries_once').on(table.eventId, table.recipientId, table.channel, table.address), // what prevents a second message
    index('deliveries_open')
      .on(table.dueAt)
      .where(sql`${table.state} in ('pending', 'sending', 'failed')`),
    index('deliveries_by_ticket').on(table.ticketId),
    index('deliveries_by_work_order').on(table.workOrderId),
    index('deliveries_by_invitation').on(table.invitationId),
  ],
)
