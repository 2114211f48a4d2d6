import type { Db, Tx } from '@treppenhaus/db/organization'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { eq } from 'drizzle-orm'

export type UnitValues = Omit<typeof units.$inferInsert, 'id' | 'version' | 'createdAt'>
type UnitColumns = typeof units.$inferSelect

/** Locked, so that nothing about the unit changes beside this transaction. */
export async function lockUnit(tx: Tx, id: string): Promise<UnitColumns | undefined> {
  const [row] = await tx.select().from(units).where(eq(units.id, id)).for('update')
  return row
}

export async function insertUnit(tx: Tx, values: UnitValues): Promise<string> {
  const [row] = await tx.insert(units).values(values).returning({ id: units.id })
  return row!.id
}

export async function updateUnit(tx: Tx, id: string, version: number, changes: Partial<UnitValues>): Promise<void> {
  await tx
    .update(units)
    .set({ ...changes, version: version + 1 })
    .where(eq(units.id, id))
}

export async function findProperty(db: Tx | Db, id: string): Promise<{ archivedAt: Date | null } | undefined> {
  const [row] = await db.select({ archivedAt: properties.archivedAt }).from(properties).where(eq(properties.id, id))
  return row
}
