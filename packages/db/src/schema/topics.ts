import type { Trade } from '@treppenhaus/domain/master-data'
import type { TicketKind, Urgency } from '@treppenhaus/domain/ticket'
import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { emptyTextArray, id, instant } from './columns.ts'

/** What a ticket is about. The key is the icon's name too. */
export const topics = pgTable('topics', {
  id: id(),
  key: text().notNull().unique(),
  nameDe: text('name_de').notNull(),
  nameEn: text('name_en').notNull(),
  /** Kinds of report that offer this topic. */
  kinds: text().array().$type<TicketKind[]>().notNull().default(emptyTextArray),
  trade: text().$type<Trade>(),
  urgency: text().$type<Urgency>().notNull().default('normal'),
  /** Asks for the room, at-home times and access. */
  needsAccess: boolean('needs_access').notNull().default(true),
  /** What to do at once, shown with the emergency number when the reporter says it is urgent. */
  adviceDe: text('advice_de'),
  adviceEn: text('advice_en'),
  position: integer().notNull().default(0),
  archivedAt: instant('archived_at'),
})
