import type { Db, Tx } from '@treppenhaus/db/organization'
import { fieldOwners } from '@treppenhaus/db/schema/imports'
import { sql } from 'drizzle-orm'

export type OwnerRow = typeof fieldOwners.$inferSelect

export const findOwners = (db: Db | Tx): Promise<OwnerRow[]> => db.select().from(fieldOwners)

export async function saveOwners(tx: Tx, owners: OwnerRow[]): Promise<void> {
  if (owners.length === 0) return
  await tx
    .insert(fieldOwners)
    .values(owners)
    .onConflictDoUpdate({ target: [fieldOwners.kind, fieldOwners.field], set: { owner: sql`excluded.owner` } })
}
