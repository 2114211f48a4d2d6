import { uuids } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import { readFields, tableOf } from '@treppenhaus/db/record-tables'
import { changeSets, recordChanges } from '@treppenhaus/db/schema/record-changes'
import type { CustomField, CustomKind } from '@treppenhaus/domain/record-kinds'
import { eq, sql } from 'drizzle-orm'

export type Fields = Record<string, unknown>

/** Locked in the order of their ids, so that two requests do not wait for each other. */
export async function lockRecords(
  tx: Tx,
  kind: CustomKind,
  ids: readonly string[],
  own: readonly CustomField[],
): Promise<Map<string, Fields>> {
  const { rows } = await tx.execute<{ id: string; fields: Fields }>(
    sql`select r.id, ${readFields(kind, 'r', own)} as fields from ${tableOf(kind)} r where r.id = any(${uuids(ids)}) order by r.id for update`,
  )
  return new Map(rows.map(({ id, fields }) => [id, fields]))
}

export type Place = { buildingId: string; propertyId: string }

/** Where a building, or an entrance, stands. */
export async function findPlace(tx: Tx, kind: 'building' | 'entrance', id: string): Promise<Place | undefined> {
  const { rows } = await tx.execute<Place>(
    kind === 'building'
      ? sql`select id as "buildingId", property_id as "propertyId" from buildings where id = ${id}`
      : sql`select b.id as "buildingId", b.property_id as "propertyId" from entrances e join buildings b on b.id = e.building_id where e.id = ${id}`,
  )
  return rows[0]
}

export async function insertChangeSet(tx: Tx, accountId: string): Promise<string> {
  const [row] = await tx.insert(changeSets).values({ origin: 'bulk_edit', accountId }).returning({ id: changeSets.id })
  return row!.id
}

/** A set in which nothing was recorded is none. @returns whether it stays */
export async function keepChangeSet(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.select({ seq: recordChanges.seq }).from(recordChanges).where(eq(recordChanges.changeSetId, id)).limit(1)
  if (!row) await tx.delete(changeSets).where(eq(changeSets.id, id))
  return row !== undefined
}
