import type { Db, Tx } from '@treppenhaus/db/organization'
import { changeSets, recordChanges } from '@treppenhaus/db/schema/record-changes'
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'

type Row = { id: string; count: number; at: Date }

/** Those that were not taken back, the last one first. */
export const findGenerations = (db: Db | Tx, propertyId: string): Promise<Row[]> =>
  db
    .select({ id: changeSets.id, count: count(), at: changeSets.createdAt })
    .from(changeSets)
    .innerJoin(recordChanges, eq(recordChanges.changeSetId, changeSets.id))
    .where(
      and(
        eq(changeSets.origin, 'generator'),
        isNull(changeSets.undoneAt),
        eq(recordChanges.kind, 'unit'),
        sql`${recordChanges.after} ->> 'property_id' = ${propertyId}`,
      ),
    )
    .groupBy(changeSets.id)
    .orderBy(desc(changeSets.createdAt))
    .limit(20)
