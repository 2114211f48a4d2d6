import type { Channel } from '@treppenhaus/domain/master-data'
import type { Outcome, WorkOrderStatus } from '@treppenhaus/domain/work-order'
import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { createdAt, id, instant, version } from './columns.ts'
import { contractors } from './contractors.ts'
import { files } from './files.ts'
import { properties } from './properties.ts'
import { staffMembers } from './staff.ts'
import { tickets } from './tickets.ts'

export type Material = { name: string; quantity: string }

export const workOrders = pgTable(
  'work_orders',
  {
    id: id(),
    number: text(),
    status: text().$type<WorkOrderStatus>().notNull().default('draft'),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
    contractorId: uuid('contractor_id')
      .notNull()
      .references(() => contractors.id),
    channel: text().$type<Channel>().notNull(),
    instructions: text().notNull(),
    access: text().notNull().default(''),
    dueOn: date('due_on'),
    limitCents: integer('limit_cents'),
    /** What the last report said. */
    outcome: text().$type<Outcome>(),
    declineReason: text('decline_reason'),
    reworkReason: text('rework_reason'),
    createdByStaffId: uuid('created_by_staff_id').references(() => staffMembers.id),
    version: version(),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
    closedAt: instant('closed_at'),
    lastActivityAt: instant('last_activity_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('work_orders_number').on(table.number),
    index('work_orders_by_contractor').on(table.contractorId, table.status, table.createdAt.desc().nullsFirst()),
    index('work_orders_by_status').on(table.status, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('work_orders_by_property').on(table.propertyId, table.createdAt.desc().nullsFirst()),
    check('work_orders_limit', sql`${table.limitCents} >= 0`),
  ],
)

/** An order covers one or many tickets. */
export const workOrderLines = pgTable(
  'work_order_lines',
  {
    workOrderId: uuid('work_order_id')
      .notNull()
      .references(() => workOrders.id),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    position: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.workOrderId, table.ticketId] }), index('work_order_lines_by_ticket').on(table.ticketId)],
)

/** Photos of the tickets that go along. */
export const workOrderFiles = pgTable(
  'work_order_files',
  {
    workOrderId: uuid('work_order_id')
      .notNull()
      .references(() => workOrders.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
  },
  (table) => [primaryKey({ columns: [table.workOrderId, table.fileId] }), index('work_order_files_by_file').on(table.fileId)],
)

export const appointments = pgTable(
  'appointments',
  {
    id: id(),
    workOrderId: uuid('work_order_id')
      .notNull()
      .references(() => workOrders.id),
    status: text().$type<'fixed' | 'held' | 'cancelled'>().notNull().default('fixed'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    note: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [
    index('appointments_by_work_order').on(table.workOrderId, table.createdAt),
    uniqueIndex('appointments_one_fixed')
      .on(table.workOrderId)
      .where(sql`${table.status} = 'fixed'`),
    check('appointments_span', sql`${table.endsAt} > ${table.startsAt}`),
  ],
)

export const completionReports = pgTable(
  'completion_reports',
  {
    id: id(),
    workOrderId: uuid('work_order_id')
      .notNull()
      .references(() => workOrders.id),
    outcome: text().$type<Outcome>().notNull(),
    note: text().notNull().default(''),
    minutes: integer(),
    materials: jsonb().$type<Material[]>().notNull().default([]),
    signatureFileId: uuid('signature_file_id').references(() => files.id),
    signedBy: text('signed_by').notNull().default(''),
    reportedByAccountId: uuid('reported_by_account_id').references(() => accounts.id),
    reportedAt: instant('reported_at').notNull().defaultNow(),
  },
  (table) => [
    index('completion_reports_by_work_order').on(table.workOrderId, table.reportedAt),
    index('completion_reports_by_signature').on(table.signatureFileId),
  ],
)

export const completionReportFiles = pgTable(
  'completion_report_files',
  {
    reportId: uuid('report_id')
      .notNull()
      .references(() => completionReports.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    phase: text().$type<'before' | 'after'>().notNull(),
    position: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.fileId] }), index('completion_report_files_by_file').on(table.fileId)],
)

/** A signed link for one order. The secret is derived from `id` and never stored; see decision 0005. */
export const orderLinks = pgTable(
  'order_links',
  {
    id: id(),
    workOrderId: uuid('work_order_id')
      .notNull()
      .references(() => workOrders.id),
    secretHash: text('secret_hash').notNull(),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [uniqueIndex('order_links_secret').on(table.secretHash), index('order_links_by_work_order').on(table.workOrderId)],
)
