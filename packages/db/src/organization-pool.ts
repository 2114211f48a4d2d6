import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'
import type { OrganizationEntry } from './catalog/organizations.ts'
import { BudgetedPool, type BudgetOptions, ConnectionBudget } from './connection-budget.ts'
import type { Organization } from './organization.ts'
import { outboxNotifier } from './outbox.ts'
import { appPassword, deriveSecret } from './secrets.ts'
import { withParts } from './server-url.ts'
import { namesOf } from './slug.ts'

export type PoolSettings = Partial<BudgetOptions> & {
  /** DATABASE_URL; organizations live on its server unless their entry names another. */
  catalogUrl: string
  appKey: string
  /** Carries the NOTIFY of the outbox. Without it the worker only hears by its sweep. */
  catalogPool?: Pool
  /** Organizations kept ready; the least recently used is let go. */
  maxPools?: number
  idleMs?: number
  statementTimeoutMs?: number
}

export type OrganizationPools = {
  /** The organization behind a row of the catalog, opened as `th_<slug>_app`. Connections open with the first query. */
  open: (entry: OrganizationEntry) => Organization
  /** Organizations kept ready now. */
  readonly size: number
  /** Connections open now, over all organizations. */
  readonly openConnections: number
  close: () => Promise<void>
}

type Kept = { key: string; organization: Organization }

/**
 * An organization that is let go still works for whoever holds it; its connections close by idleness, so nothing needs to be given back.
 */
export function organizationPools(settings: PoolSettings): OrganizationPools {
  const { maxConnections = 40, maxPerPool = 4, waitMs = 5_000, maxPools = 200 } = settings
  const budget = new ConnectionBudget({ maxConnections, maxPerPool, waitMs })
  const kept = new Map<string, Kept>()
  const notify = settings.catalogPool ? outboxNotifier(settings.catalogPool) : () => {}
  return {
    open: (entry) => {
      const key = JSON.stringify([entry.host, entry.port, entry.database, entry.passwordVersion, entry.name])
      const found = kept.get(entry.slug)
      const organization = found?.key === key ? found.organization : openOne(entry, settings, budget, notify)
      kept.delete(entry.slug)
      kept.set(entry.slug, { key, organization })
      if (kept.size > maxPools) {
        kept.delete(kept.keys().next().value ?? '')
        budget.forgetClosed()
      }
      return organization
    },
    get size() {
      return kept.size
    },
    get openConnections() {
      return budget.openConnections
    },
    close: async () => {
      kept.clear()
      await budget.close()
    },
  }
}

/** The address at which API and worker open an organization: its app role with the derived password. */
export function organizationUrl(catalogUrl: string, appKey: string, entry: OrganizationEntry): string {
  const { app } = namesOf(entry.slug)
  const password = appPassword(appKey, entry.slug, entry.passwordVersion)
  return withParts(catalogUrl, { database: entry.database, user: app, password, host: entry.host, port: entry.port })
}

function openOne(entry: OrganizationEntry, settings: PoolSettings, budget: ConnectionBudget, notify: (slug: string) => void): Organization {
  const pool = new BudgetedPool(
    {
      connectionString: organizationUrl(settings.catalogUrl, settings.appKey, entry),
      idleTimeoutMillis: settings.idleMs ?? 30_000,
      allowExitOnIdle: true,
      statement_timeout: settings.statementTimeoutMs ?? 15_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
    budget,
  )
  pool.on('error', () => {}) // an idle connection that the server closed; the next query opens another
  return {
    slug: entry.slug,
    name: entry.name,
    db: drizzle(pool),
    pool,
    deriveSecret: (purpose, id) => deriveSecret(settings.appKey, purpose, entry.slug, id),
    wakeRelay: () => notify(entry.slug),
  }
}
