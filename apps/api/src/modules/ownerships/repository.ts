import { personNameText } from '@treppenhaus/db/fragments'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { properties } from '@treppenhaus/db/schema/properties'
import { ownerships } from '@treppenhaus/db/schema/tenancies'
import type { HeldShare } from '@treppenhaus/domain/shares'
import { eq, sql } from 'drizzle-orm'

export type OwnershipValues = Omit<typeof ownerships.$inferInsert, 'id' | 'createdAt'>
export type OwnershipRow = typeof ownerships.$inferSelect

/** What is owned: exactly one of the two. */
export type Owned = { unitId: string; propertyId: null } | { unitId: null; propertyId: string }

type Wire = Omit<OwnershipRow, 'createdAt'> & { name: string }

export async function findOwnership(db: Db | Tx, id: string): Promise<Wire | undefined> {
  const { rows } = await db.execute<Wire>(sql`
    select o.id, o.external_id as "externalId", o.person_id as "personId", ${personNameText('p')} as name, o.unit_id as "unitId",
      o.property_id as "propertyId", o.starts_on as "startsOn", o.ends_on as "endsOn", o.share_numerator as "shareNumerator",
      o.share_denominator as "shareDenominator"
    from ownerships o join people p on p.id = o.person_id where o.id = ${id}`)
  return rows[0]
}

export async function insertOwnership(tx: Tx, values: OwnershipValues): Promise<string> {
  const [row] = await tx.insert(ownerships).values(values).returning({ id: ownerships.id })
  return row!.id
}

/** Not locked: what it belongs to is, always before it. */
export async function readOwnership(tx: Tx, id: string): Promise<OwnershipRow | undefined> {
  const [row] = await tx.select().from(ownerships).where(eq(ownerships.id, id))
  return row
}

export async function updateOwnership(tx: Tx, id: string, changes: Partial<OwnershipValues>): Promise<void> {
  if (Object.keys(changes).length > 0) await tx.update(ownerships).set(changes).where(eq(ownerships.id, id))
}

export const deleteOwnership = (tx: Tx, id: string) => tx.delete(ownerships).where(eq(ownerships.id, id))

export async function sharesIn(tx: Tx, { unitId, propertyId }: Owned): Promise<(HeldShare & { id: string })[]> {
  const owned = unitId === null ? eq(ownerships.propertyId, propertyId) : eq(ownerships.unitId, unitId)
  const { id, startsOn, endsOn, shareNumerator: numerator, shareDenominator: denominator } = ownerships
  return tx.select({ id, startsOn, endsOn, numerator, denominator }).from(ownerships).where(owned)
}

export async function lockProperty(tx: Tx, id: string) {
  const { archivedAt, managementType } = properties
  const [row] = await tx.select({ archivedAt, managementType }).from(properties).where(eq(properties.id, id)).for('update')
  return row
}
