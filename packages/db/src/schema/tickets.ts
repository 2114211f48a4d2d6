import type { Availability } from '@treppenhaus/domain/calendar'
import type { CommonPlace, Room } from '@treppenhaus/domain/master-data'
import type { FileAudience } from '@treppenhaus/domain/policy'
import type { CloseReason, Origin, Place, StatusBefore, TicketKind, TicketStatus, Urgency } from '@treppenhaus/domain/ticket'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, version } from './columns.ts'
import { files } from './files.ts'
import { people } from './people.ts'
import { properties, units } from './properties.ts'
import { staffMembers } from './staff.ts'
import { topics } from './topics.ts'

export const tickets = pgTable(
  'tickets',
  {
    id: id(),
    /** Taken as the last statement before commit, so that its lock is short. */
    number: text(),
    kind: text().$type<TicketKind>().notNull(),
    status: text().$type<TicketStatus>().notNull().default('new'),
    statusBefore: text('status_before').$type<StatusBefore>(),
    urgency: text().$type<Urgency>().notNull().default('normal'),
    topicId: uuid('topic_id')
      .notNull()
      .references(() => topics.id),
    title: text().notNull(),
    description: text().notNull(),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    unitId: uuid('unit_id').references(() => units.id),
    place: text().$type<Place>().notNull(),
    room: text().$type<Room | CommonPlace>(),
    availability: jsonb().$type<Availability[]>().notNull().default([]),
    phone: text(),
    /** May be entered with a key when nobody is at home. */
    keyAllowed: boolean('key_allowed').notNull().default(false),
    accessNote: text('access_note').notNull().default(''),
    reporterPersonId: uuid('reporter_person_id').references(() => people.id),
    origin: text().$type<Origin>().notNull().default('portal'),
    assigneeId: uuid('assignee_id').references(() => staffMembers.id),
    householdVisible: boolean('household_visible').notNull().default(false),
    /** Shown to the reporter of a rejected ticket. */
    rejectReason: text('reject_reason'),
    closeReason: text('close_reason').$type<CloseReason>(),
    version: version(),
    createdAt: createdAt(),
    lastActivityAt: instant('last_activity_at').notNull().defaultNow(),
    askedAt: instant('asked_at'),
    resolvedAt: instant('resolved_at'),
    closedAt: instant('closed_at'),
  },
  (table) => [
    uniqueIndex('tickets_number').on(table.number),
    index('tickets_newest').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('tickets_by_activity').on(table.lastActivityAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('tickets_by_status').on(table.status, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('tickets_by_property').on(table.propertyId, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('tickets_by_assignee').on(table.assigneeId, table.createdAt.desc().nullsFirst()),
    index('tickets_by_reporter').on(table.reporterPersonId, table.createdAt.desc().nullsFirst()),
    index('tickets_by_unit').on(table.unitId),
    index('tickets_text').using('gin', sql`(lower(${table.title} || ' ' || ${table.description})) gin_trgm_ops`),
  ],
)

export const ticketFiles = pgTable(
  'ticket_files',
  {
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    audience: text().$type<FileAudience>().notNull(),
    /** The entry it came with; none for the report itself. */
    entryId: uuid('entry_id'),
    position: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.fileId] }), uniqueIndex('ticket_files_one_ticket').on(table.fileId)],
)

/** The next number of a series and year; updated by the last statement of a transaction. */
export const counters = pgTable(
  'counters',
  {
    series: text().$type<'ticket' | 'work_order'>().notNull(),
    year: integer().notNull(),
    value: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.series, table.year] })],
)
