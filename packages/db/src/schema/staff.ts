import type { Permission, ReadyRole } from '@treppenhaus/domain/permissions'
import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, emptyTextArray, id, instant, version } from './columns.ts'
import { properties } from './properties.ts'
import { propertyGroups } from './property-groups.ts'

/** `key` names a ready-made role, whose name pages translate; own roles have a name of their own. */
export const roles = pgTable('roles', {
  id: id(),
  key: text().$type<ReadyRole>().unique(),
  name: text().notNull().default(''),
  permissions: text().array().$type<Permission[]>().notNull().default(emptyTextArray),
  version: version(),
  createdAt: createdAt(),
})

/** `integration`: an accounting system or web site that acts by an API key; it has no role, but permissions of its own. */
export const staffMembers = pgTable('staff_members', {
  id: id(),
  kind: text().$type<'person' | 'integration'>().notNull().default('person'),
  roleId: uuid('role_id').references(() => roles.id),
  permissions: text().array().$type<Permission[]>().notNull().default(emptyTextArray),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  position: text().notNull().default(''),
  email: text().notNull(),
  phone: text(),
  version: version(),
  /** Else the properties of `staff_scopes` and of the groups of `staff_group_scopes`. */
  allProperties: boolean('all_properties').notNull().default(false),
  createdAt: createdAt(),
  leftAt: instant('left_at'),
})

export const staffScopes = pgTable(
  'staff_scopes',
  {
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staffMembers.id),
    propertyId: uuid('property_id')
      .notNull()
      .references(() => properties.id),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.propertyId] })],
)

export const staffGroupScopes = pgTable(
  'staff_group_scopes',
  {
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staffMembers.id),
    groupId: uuid('group_id')
      .notNull()
      .references(() => propertyGroups.id),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.groupId] })],
)

/** While it lasts, the substitute works with the absent colleague's properties too, by the substitute's own permissions, and gets the messages of both. */
export const substitutions = pgTable(
  'substitutions',
  {
    id: id(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staffMembers.id),
    substituteId: uuid('substitute_id')
      .notNull()
      .references(() => staffMembers.id),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    check('substitutions_days', sql`${table.endsOn} >= ${table.startsOn}`),
    check('substitutions_of_two', sql`${table.staffId} <> ${table.substituteId}`),
    index('substitutions_by_substitute').on(table.substituteId, table.endsOn),
    index('substitutions_by_staff').on(table.staffId, table.endsOn),
  ],
)

/** A credential of an integration: shown once, stored hashed; two may live at a time, for rotation. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staffMembers.id),
    /** Its first characters, by which people tell keys apart. */
    prefix: text().notNull(),
    secretHash: text('secret_hash').notNull().unique(),
    createdByAccountId: uuid('created_by_account_id'),
    createdAt: createdAt(),
    expiresAt: instant('expires_at'),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('api_keys_by_staff').on(table.staffId)],
)
