import type { Db, Tx } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { identityProviders } from '@treppenhaus/db/schema/identity-providers'
import { settings } from '@treppenhaus/db/schema/settings'
import type { Audience } from '@treppenhaus/domain/master-data'
import { and, eq, isNull } from 'drizzle-orm'

export type SettingsRow = typeof settings.$inferSelect
export type SettingsValues = Partial<Omit<typeof settings.$inferInsert, 'one'>>

export async function findSettings(db: Db | Tx): Promise<SettingsRow | undefined> {
  const [row] = await db.select().from(settings).limit(1)
  return row
}

/** Locked until the transaction ends; made where it is missing. */
export async function lockSettings(tx: Tx, name: string): Promise<SettingsRow> {
  await tx.insert(settings).values({ name }).onConflictDoNothing()
  const [row] = await tx.select().from(settings).limit(1).for('update')
  return row!
}

export const saveSettings = (tx: Tx, values: SettingsValues) => tx.update(settings).set(values).where(eq(settings.one, true))

export async function audiencesWithProvider(db: Db | Tx): Promise<Audience[]> {
  const rows = await db
    .selectDistinct({ audience: identityProviders.audience })
    .from(identityProviders)
    .where(eq(identityProviders.enabled, true))
  return rows.map(({ audience }) => audience)
}

export async function staffAccounts(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.audience, 'staff'), isNull(accounts.disabledAt)))
  return rows.map(({ id }) => id)
}
