import type { NotificationChannel, NotificationTopic, Timing } from '@treppenhaus/domain/notifications'
import { index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { createdAt, id, instant } from './columns.ts'
import { outbox } from './outbox.ts'

const account = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id)

/** How somebody wants to be told of what; where there is no row the default of the domain counts. */
export const notificationChoices = pgTable(
  'notification_choices',
  {
    accountId: account(),
    topic: text().$type<NotificationTopic>().notNull(),
    channel: text().$type<NotificationChannel>().notNull(),
    timing: text().$type<Timing>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.topic, table.channel] })],
)

/** A browser that receives Web Push (RFC 8030, keys of RFC 8291). */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: id(),
    accountId: account(),
    endpoint: text().notNull().unique(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    userAgent: text('user_agent').notNull().default(''),
    createdAt: createdAt(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('push_subscriptions_by_account').on(table.accountId)],
)

/** What waits for a digest; a digest takes its items and becomes one e-mail. */
export const digestItems = pgTable(
  'digest_items',
  {
    id: id(),
    accountId: account(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => outbox.id),
    template: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    ticketId: uuid('ticket_id'),
    workOrderId: uuid('work_order_id'),
    timing: text().$type<'daily' | 'weekly'>().notNull(),
    createdAt: createdAt(),
    /** The event of the digest that took it. */
    digestEventId: uuid('digest_event_id').references(() => outbox.id),
  },
  (table) => [
    unique('digest_items_once').on(table.eventId, table.accountId),
    index('digest_items_open').on(table.accountId, table.digestEventId),
  ],
)
