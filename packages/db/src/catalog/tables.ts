import { bigint, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

export type OrganizationStatus = 'creating' | 'active' | 'removing'
export type HostAudience = 'staff' | 'portal' | 'contractor'

/** `host` and `port` are null for organizations on the catalog's own server; a password is never stored. */
export const organizations = pgTable('organizations', {
  slug: text().primaryKey(),
  name: text().notNull(),
  host: text(),
  port: integer(),
  database: text().notNull().unique(),
  status: text().$type<OrganizationStatus>().notNull(),
  schemaVersion: text('schema_version'),
  passwordVersion: integer('password_version').notNull().default(1),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

/** `audience` null: this host serves all three. */
export const organizationHosts = pgTable('organization_hosts', {
  host: text().primaryKey(),
  slug: text()
    .notNull()
    .references(() => organizations.slug, { onDelete: 'cascade' }),
  audience: text().$type<HostAudience>(),
})

/** One row per attempt; `error` null: it worked. */
export const organizationMigrations = pgTable('organization_migrations', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  slug: text()
    .notNull()
    .references(() => organizations.slug, { onDelete: 'cascade' }),
  version: text().notNull(),
  durationMs: integer('duration_ms').notNull(),
  error: text(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
})
