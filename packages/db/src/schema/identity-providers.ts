import type { Audience } from '@treppenhaus/domain/master-data'
import { boolean, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { createdAt, id, instant, version } from './columns.ts'

/** Which value of the claim makes a staff account, and with which role. */
export type ClaimRole = { value: string; roleId: string; allProperties: boolean }

/** Single sign-on by OpenID Connect, per audience. */
export const identityProviders = pgTable('identity_providers', {
  id: id(),
  audience: text().$type<Audience>().notNull(),
  name: text().notNull(),
  issuer: text().notNull(),
  clientId: text('client_id').notNull(),
  /** Encrypted under a key derived from APP_KEY. */
  clientSecretSealed: text('client_secret_sealed').notNull().default(''),
  enabled: boolean().notNull().default(false),
  /** Makes staff accounts that do not exist yet, by `claim`; none of its values: refused. */
  createsStaff: boolean('creates_staff').notNull().default(false),
  claim: text().notNull().default(''),
  claimRoles: jsonb('claim_roles').$type<ClaimRole[]>().notNull().default([]),
  version: version(),
  createdAt: createdAt(),
})

/** Which account a subject of a provider is. */
export const identities = pgTable(
  'identities',
  {
    providerId: uuid('provider_id')
      .notNull()
      .references(() => identityProviders.id),
    subject: text().notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [primaryKey({ columns: [table.providerId, table.subject] }), index('identities_by_account').on(table.accountId)],
)
