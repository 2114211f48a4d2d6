import { type AnyPgColumn, bigint, boolean, customType, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { createdAt, emptyTextArray, id, instant } from './columns.ts'

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
const account = () =>
  uuid('account_id')
    .notNull()
    .references((): AnyPgColumn => accounts.id)

/** An authenticator app. Its secret is derived from the row's id; `lastStep` is the 30-second step used last, so that a code counts once. */
export const totps = pgTable(
  'totps',
  {
    id: id(),
    accountId: account(),
    createdAt: createdAt(),
    confirmedAt: instant('confirmed_at'),
    lastStep: bigint('last_step', { mode: 'number' }),
  },
  (table) => [index('totps_by_account').on(table.accountId)],
)

export const passkeys = pgTable(
  'passkeys',
  {
    id: id(),
    accountId: account(),
    /** base64url, as WebAuthn gives it. */
    credentialId: text('credential_id').notNull(),
    publicKey: bytes('public_key').notNull(),
    counter: bigint({ mode: 'number' }).notNull().default(0),
    transports: text().array().notNull().default(emptyTextArray),
    backedUp: boolean('backed_up').notNull().default(false),
    name: text().notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [uniqueIndex('passkeys_credential').on(table.credentialId), index('passkeys_by_account').on(table.accountId)],
)

export const recoveryCodes = pgTable(
  'recovery_codes',
  { id: id(), accountId: account(), codeHash: text('code_hash').notNull(), createdAt: createdAt(), usedAt: instant('used_at') },
  (table) => [index('recovery_codes_by_account').on(table.accountId)],
)

export type SignInPurpose = 'second_factor' | 'passkey_sign_in' | 'passkey_registration' | 'confirmation' | 'confirmed' | 'single_sign_on'

/** A step between two requests of one sign-in: short-lived, used once, known by a hashed random secret. */
export const signInChallenges = pgTable(
  'sign_in_challenges',
  {
    id: id(),
    purpose: text().$type<SignInPurpose>().notNull(),
    secretHash: text('secret_hash').notNull(),
    accountId: uuid('account_id').references((): AnyPgColumn => accounts.id),
    /** What the next step is checked against, such as a WebAuthn challenge; no secret of the account. */
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    tries: integer().notNull().default(0),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [uniqueIndex('sign_in_challenges_secret').on(table.secretHash), index('sign_in_challenges_by_expiry').on(table.expiresAt)],
)
