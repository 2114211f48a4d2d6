import type { Placeholder, SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Db, Tx } from './organization.ts'

/** A value of a statement: given now, or `sql.placeholder('name')`, given when it runs. */
export type Value = string | Placeholder

/** Runs a named statement. @param values by the names of its placeholders @returns its rows */
export type NamedStatement<T> = (db: Db | Tx, values: Record<string, unknown>) => Promise<T[]>

/**
 * SQL for a measured hot path: written out once, sent by its name and planned once on each connection. A large statement costs
 * more to plan than to run.
 * @param name unique in the process
 */
export function namedStatement<T>(name: string, statement: SQL): NamedStatement<T> {
  const query = new PgDialect().sqlToQuery(statement)
  return async (db, values) => {
    const { rows } = await db._.session
      .prepareQuery<{ execute: { rows: T[] }; all: unknown; values: unknown }>(query, undefined, name, false)
      .execute(values)
    return rows
  }
}
