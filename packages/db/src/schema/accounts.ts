import type { Audience, Locale } from '@treppenhaus/domain/master-data'
import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { contractors } from './contractors.ts'
import { createdAt, id, instant } from './columns.ts'
import { people } from './people.ts'
import { staffMembers } from './staff.ts'

export type SignInMethod = 'password' | 'passkey' | 'single_sign_on' | 'invitation'
export type SessionEnding = 'logout' | 'logout_everywhere' | 'ended' | 'password_changed' | 'email_changed' | 'stolen' | 'disabled'

/** A log-in of exactly one audience. A person or staff member has one; the users of a contractor each have their own. */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    audience: text().$type<Audience>().notNull(),
    /** Lower case. */
    login: text().notNull(),
    email: text(),
    emailVerifiedAt: instant('email_verified_at'),
    /** None: only a passkey or the organization's single sign-on opens it. */
    passwordHash: text('password_hash'),
    displayName: text('display_name').notNull(),
    /** Shown to those who write with the holder. */
    position: text().notNull().default(''),
    about: text().notNull().default(''),
    /** Of `files`, which name an account themselves. */
    avatarFileId: uuid('avatar_file_id'),
    /** Which of the generated avatars, where there is no photo. */
    avatarVariant: integer('avatar_variant').notNull().default(0),
    /** For SMS. */
    mobile: text(),
    /** Minutes after midnight between which nothing rings, over midnight too; null: no quiet hours. */
    quietFrom: integer('quiet_from'),
    quietTo: integer('quiet_to'),
    locale: text().$type<Locale>().notNull().default('de'),
    staffId: uuid('staff_id').references(() => staffMembers.id),
    personId: uuid('person_id').references(() => people.id),
    contractorId: uuid('contractor_id').references(() => contractors.id),
    /** The home used last: a unit, or a property where the person owns the whole house. */
    lastHomeId: uuid('last_home_id'),
    createdAt: createdAt(),
    lastLoginAt: instant('last_login_at'),
    /** Cockpit: what came after it is "new since the last visit". */
    seenAt: instant('seen_at'),
    disabledAt: instant('disabled_at'),
  },
  (table) => [
    uniqueIndex('accounts_login').on(table.audience, table.login),
    uniqueIndex('accounts_one_of_person')
      .on(table.personId)
      .where(sql`${table.disabledAt} is null`),
    uniqueIndex('accounts_one_of_staff')
      .on(table.staffId)
      .where(sql`${table.disabledAt} is null`),
    index('accounts_by_person').on(table.personId),
    index('accounts_by_staff').on(table.staffId),
    index('accounts_by_contractor').on(table.contractorId),
    check(
      'accounts_of_audience',
      sql`case ${table.audience} when 'staff' then ${table.staffId} when 'portal' then ${table.personId} when 'contractor' then ${table.contractorId} end is not null and num_nonnulls(${table.staffId}, ${table.personId}, ${table.contractorId}) = 1`,
    ),
  ],
)

/** One row a log-in: the present refresh token, and the one before for the 10 s in which a second tab may still bring it. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    refreshHash: text('refresh_hash').notNull(),
    previousHash: text('previous_hash'),
    rotatedAt: instant('rotated_at').notNull().defaultNow(),
    rotations: integer().notNull().default(0),
    userAgent: text('user_agent').notNull().default(''),
    /** /24 or /64 of the address it was used from last, and the country of that net where it is known (ISO 3166 alpha-2). */
    network: text().notNull().default(''),
    country: text(),
    method: text().$type<SignInMethod>().notNull().default('password'),
    /** A second factor, or a passkey with user verification, was shown. */
    strong: boolean().notNull().default(false),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBecause: text('revoked_because').$type<SessionEnding>(),
  },
  (table) => [
    uniqueIndex('sessions_refresh').on(table.refreshHash),
    index('sessions_previous').on(table.previousHash),
    index('sessions_by_account').on(table.accountId),
  ],
)

/** Every refresh token that was ever used up, so that a late reuse is known as theft. */
export const usedRefreshTokens = pgTable('used_refresh_tokens', {
  hash: text().primaryKey(),
  sessionId: uuid('session_id')
    .notNull()
    .references(() => sessions.id),
  usedAt: instant('used_at').notNull().defaultNow(),
})

export const passwordResets = pgTable(
  'password_resets',
  {
    id: id(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    secretHash: text('secret_hash').notNull(),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [uniqueIndex('password_resets_secret').on(table.secretHash)],
)

/** Tries per bucket (purpose and hashed subject) and window; throttles count here, for all processes. */
export const throttles = pgTable(
  'throttles',
  {
    bucket: text().notNull(),
    windowStart: instant('window_start').notNull(),
    tries: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.bucket, table.windowStart] })],
)
