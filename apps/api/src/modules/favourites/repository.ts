import { homesSql } from '@treppenhaus/db/homes-sql'
import type { Db, Tx } from '@treppenhaus/db/organization'
import { propertyFavourites } from '@treppenhaus/db/schema/favourites'
import { type Actor, inScope } from '@treppenhaus/domain/policy'
import { and, asc, eq, sql } from 'drizzle-orm'

export async function listFavourites(db: Db, accountId: string): Promise<string[]> {
  const rows = await db
    .select({ id: propertyFavourites.propertyId })
    .from(propertyFavourites)
    .where(eq(propertyFavourites.accountId, accountId))
    .orderBy(asc(propertyFavourites.createdAt))
  return rows.map(({ id }) => id)
}

/** Whether the actor has to do with the house today. */
export async function isVisible(db: Db | Tx, actor: Actor, propertyId: string): Promise<boolean> {
  if (actor.audience === 'staff') {
    if (!inScope(actor.scope, propertyId)) return false
    return (await db.execute(sql`select from properties where id = ${propertyId}`)).rowCount === 1
  }
  const rows =
    actor.audience === 'portal'
      ? sql`select from (${homesSql(actor.personId)}) h where h."propertyId" = ${propertyId} limit 1`
      : sql`select from work_orders where property_id = ${propertyId} and contractor_id = ${actor.contractorId} and status <> 'draft' limit 1`
  return (await db.execute(rows)).rowCount === 1
}

export const addFavourite = (db: Db, accountId: string, propertyId: string) =>
  db.insert(propertyFavourites).values({ accountId, propertyId }).onConflictDoNothing()

export const removeFavourite = (db: Db, accountId: string, propertyId: string) =>
  db.delete(propertyFavourites).where(and(eq(propertyFavourites.accountId, accountId), eq(propertyFavourites.propertyId, propertyId)))
