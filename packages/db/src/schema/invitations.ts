import type { InvitationChannel, SeriesFilter, SeriesState } from '@treppenhaus/domain/invitation'
import type { Audience, Locale } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { contractors } from './contractors.ts'
import { createdAt, id, instant } from './columns.ts'
import { files } from './files.ts'
import { people } from './people.ts'
import { staffMembers } from './staff.ts'

/** Invitations that are sent together: worked off by the worker, with its progress. */
export const invitationSeries = pgTable(
  'invitation_series',
  {
    id: id(),
    channel: text().$type<InvitationChannel>().notNull(),
    filter: jsonb().$type<SeriesFilter>().notNull(),
    state: text().$type<SeriesState>().notNull().default('queued'),
    /** People who are invited, and how many of them are done. */
    total: integer().notNull().default(0),
    done: integer().notNull().default(0),
    leftOut: integer('left_out').notNull().default(0),
    /** The letters as one PDF. */
    fileId: uuid('file_id').references((): AnyPgColumn => files.id),
    error: text(),
    createdByAccountId: uuid('created_by_account_id').references((): AnyPgColumn => accounts.id),
    createdAt: createdAt(),
    finishedAt: instant('finished_at'),
  },
  (table) => [index('invitation_series_by_time').on(table.createdAt)],
)

/** The way to an account. Its secret (a link's or a typed code's) is derived from the id; the row holds the hash. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    audience: text().$type<Audience>().notNull(),
    channel: text().$type<InvitationChannel>().notNull(),
    staffId: uuid('staff_id').references((): AnyPgColumn => staffMembers.id),
    personId: uuid('person_id').references(() => people.id),
    contractorId: uuid('contractor_id').references(() => contractors.id),
    /** Where the link goes; null for a letter. */
    email: text(),
    /** Name of the invited user, where it is not the person's: a user of a contractor. */
    name: text().notNull().default(''),
    locale: text().$type<Locale>().notNull().default('de'),
    secretHash: text('secret_hash').notNull(),
    seriesId: uuid('series_id').references(() => invitationSeries.id),
    createdByAccountId: uuid('created_by_account_id').references((): AnyPgColumn => accounts.id),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    sentAt: instant('sent_at'),
    openedAt: instant('opened_at'),
    bouncedAt: instant('bounced_at'),
    bounce: text(),
    joinedAt: instant('joined_at'),
    accountId: uuid('account_id').references((): AnyPgColumn => accounts.id),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('invitations_secret').on(table.secretHash),
    // one open invitation a person: a new one withdraws the one before
    uniqueIndex('invitations_open_of_person')
      .on(table.personId)
      .where(sql`${table.joinedAt} is null and ${table.withdrawnAt} is null`),
    uniqueIndex('invitations_open_of_staff')
      .on(table.staffId)
      .where(sql`${table.joinedAt} is null and ${table.withdrawnAt} is null`),
    uniqueIndex('invitations_open_of_contractor')
      .on(table.contractorId, table.email)
      .where(sql`${table.joinedAt} is null and ${table.withdrawnAt} is null`),
    index('invitations_by_person').on(table.personId),
    index('invitations_by_series').on(table.seriesId),
    index('invitations_by_time').on(table.createdAt, table.id),
    check(
      'invitations_of_audience',
      sql`case ${table.audience} when 'staff' then ${table.staffId} when 'portal' then ${table.personId} when 'contractor' then ${table.contractorId} end is not null and num_nonnulls(${table.staffId}, ${table.personId}, ${table.contractorId}) = 1`,
    ),
  ],
)
