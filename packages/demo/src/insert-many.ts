import type { Tx } from '@treppenhaus/db/organization'
import type { PgTable } from 'drizzle-orm/pg-core'

/** Inserts in portions that stay below PostgreSQL's 65,535 parameters. */
export async function insertMany<T extends PgTable>(tx: Tx, table: T, rows: readonly T['$inferInsert'][]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await tx.insert(table).values([...rows.slice(at, at + 500)])
}
