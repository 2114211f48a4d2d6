import type { Db, Tx } from '@treppenhaus/db/organization'
import { tableOf } from '@treppenhaus/db/record-tables'
import { sql } from 'drizzle-orm'

/** The property a record is or belongs to. */
export async function propertyOfPart(db: Db | Tx, kind: 'property' | 'building' | 'unit', id: string): Promise<string | undefined> {
  const column = sql.raw(kind === 'property' ? 'id' : 'property_id')
  const { rows } = await db.execute<{ propertyId: string }>(sql`select ${column} as "propertyId" from ${tableOf(kind)} where id = ${id}`)
  return rows[0]?.propertyId
}
