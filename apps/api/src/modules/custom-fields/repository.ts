import type { Db, Tx } from '@treppenhaus/db/organization'
import { customFields } from '@treppenhaus/db/schema/custom-fields'
import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { asc, eq } from 'drizzle-orm'

export type CustomFieldRow = typeof customFields.$inferSelect
export type CustomFieldValues = typeof customFields.$inferInsert

export const findCustomFields = (db: Db | Tx, kind?: CustomKind): Promise<CustomFieldRow[]> =>
  db
    .select()
    .from(customFields)
    .where(kind === undefined ? undefined : eq(customFields.kind, kind))
    .orderBy(asc(customFields.kind), asc(customFields.position), asc(customFields.id))

export async function findCustomField(db: Db | Tx, id: string): Promise<CustomFieldRow | undefined> {
  const [row] = await db.select().from(customFields).where(eq(customFields.id, id))
  return row
}

/** All of one kind, locked until the transaction ends. */
export const lockCustomFields = (tx: Tx, kind: CustomKind): Promise<CustomFieldRow[]> =>
  tx.select().from(customFields).where(eq(customFields.kind, kind)).orderBy(asc(customFields.position), asc(customFields.id)).for('update')

export async function insertCustomField(tx: Tx, values: CustomFieldValues): Promise<string> {
  const [row] = await tx.insert(customFields).values(values).returning({ id: customFields.id })
  return row!.id
}

export const updateCustomField = (tx: Tx, id: string, changes: Partial<CustomFieldValues>) =>
  tx.update(customFields).set(changes).where(eq(customFields.id, id))
