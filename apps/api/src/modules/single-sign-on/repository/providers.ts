import type { Db, Tx } from '@treppenhaus/db/organization'
import { identities, identityProviders } from '@treppenhaus/db/schema/identity-providers'
import { roles } from '@treppenhaus/db/schema/staff'
import type { Audience } from '@treppenhaus/domain/master-data'
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'

export type ProviderRow = typeof identityProviders.$inferSelect
export type ProviderValues = Partial<Omit<typeof identityProviders.$inferInsert, 'id' | 'version' | 'createdAt'>>

export const findProviders = (db: Db) =>
  db.select().from(identityProviders).orderBy(asc(identityProviders.audience), asc(identityProviders.name))

/** Those that pages offer. */
export const findEnabled = (db: Db | Tx, audience: Audience) =>
  db
    .select()
    .from(identityProviders)
    .where(and(eq(identityProviders.audience, audience), eq(identityProviders.enabled, true)))
    .orderBy(asc(identityProviders.name))

export async function findProvider(db: Db | Tx, id: string): Promise<ProviderRow | undefined> {
  const [row] = await db.select().from(identityProviders).where(eq(identityProviders.id, id))
  return row
}

export async function lockProvider(tx: Tx, id: string): Promise<ProviderRow | undefined> {
  const [row] = await tx.select().from(identityProviders).where(eq(identityProviders.id, id)).for('update')
  return row
}

export async function insertProvider(tx: Tx, values: typeof identityProviders.$inferInsert): Promise<ProviderRow> {
  const [row] = await tx.insert(identityProviders).values(values).returning()
  return row!
}

export async function updateProvider(tx: Tx, id: string, changes: ProviderValues): Promise<ProviderRow> {
  const [row] = await tx
    .update(identityProviders)
    .set({ ...changes, version: sql`${identityProviders.version} + 1` })
    .where(eq(identityProviders.id, id))
    .returning()
  return row!
}

/** With the links of its accounts; the accounts stay. */
export async function deleteProvider(tx: Tx, id: string): Promise<void> {
  await tx.delete(identities).where(eq(identities.providerId, id))
  await tx.delete(identityProviders).where(eq(identityProviders.id, id))
}

/** How many accounts each provider opens. */
export async function countAccounts(db: Db | Tx): Promise<Map<string, number>> {
  const rows = await db.select({ id: identities.providerId, accounts: count() }).from(identities).groupBy(identities.providerId)
  return new Map(rows.map(({ id, accounts }) => [id, accounts]))
}

export const findRoles = (db: Db | Tx, ids: string[]) =>
  ids.length === 0 ? [] : db.select({ id: roles.id, permissions: roles.permissions }).from(roles).where(inArray(roles.id, ids))
