import type { Tx } from '@treppenhaus/db/organization'
import { properties } from '@treppenhaus/db/schema/properties'
import { boardMemberships } from '@treppenhaus/db/schema/tenancies'
import { eq, sql } from 'drizzle-orm'

export type BoardMembershipValues = Omit<typeof boardMemberships.$inferInsert, 'id' | 'createdAt'>

export async function lockProperty(tx: Tx, id: string) {
  const { archivedAt, managementType } = properties
  const [row] = await tx.select({ archivedAt, managementType }).from(properties).where(eq(properties.id, id)).for('update')
  return row
}

/** Not locked: its property is, always before it. */
export async function findMembership(tx: Tx, id: string): Promise<typeof boardMemberships.$inferSelect | undefined> {
  const [row] = await tx.select().from(boardMemberships).where(eq(boardMemberships.id, id))
  return row
}

export async function insertMembership(tx: Tx, values: BoardMembershipValues): Promise<void> {
  await tx.insert(boardMemberships).values(values)
}

export async function updateMembership(tx: Tx, id: string, changes: Partial<BoardMembershipValues>): Promise<void> {
  if (Object.keys(changes).length > 0) await tx.update(boardMemberships).set(changes).where(eq(boardMemberships.id, id))
}

export const deleteMembership = (tx: Tx, id: string) => tx.delete(boardMemberships).where(eq(boardMemberships.id, id))

/** Whether two chair the board on one day. */
export async function hasTwoChairs(tx: Tx, propertyId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select from board_memberships a join board_memberships b on b.property_id = a.property_id and b.id > a.id and b.chair
      and daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')
    where a.property_id = ${propertyId} and a.chair limit 1`)
  return rows.length > 0
}
