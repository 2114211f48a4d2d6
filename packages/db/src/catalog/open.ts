import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** The catalog: which organizations there are and where. `pool` also carries NOTIFY. */
export type Catalog = { db: NodePgDatabase; pool: pg.Pool; close: () => Promise<void> }

/** @param url DATABASE_URL for API and worker, which may only read; `adminCatalogUrl` for the operator's commands */
export function openCatalog(url: string, { maxConnections = 4 }: { maxConnections?: number } = {}): Catalog {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    keepAlive: true,
  })
  pool.on('error', () => {}) // an idle connection that the server closed; the next query opens another
  pool.on('connect', (client) => client.on('error', () => {})) // the next query of who holds it says so
  return { db: drizzle(pool), pool, close: () => pool.end() }
}
