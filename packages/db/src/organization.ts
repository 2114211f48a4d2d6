import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'

export type Db = NodePgDatabase
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** A customer of the software with a database of its own. There is no handle to a database without it. */
export type Organization = {
  /** Its id in tokens, jobs and paths. */
  slug: string
  name: string
  db: Db
  /** For measured hot paths that run SQL by name. */
  pool: Pool
  /**
   * A secret bound to this organization, one purpose and one object, made again whenever it is needed and never stored.
   * @returns 256 bit as base64url
   */
  deriveSecret: (purpose: string, id: string) => string
  /** Tells the worker, best effort, that the outbox has something; `transaction` calls it. */
  wakeRelay: () => void
}
