import { and, eq } from 'drizzle-orm'
import type { Catalog } from './open.ts'
import { normalHost, type OrganizationEntry } from './organizations.ts'
import { type HostAudience, organizationHosts, organizations } from './tables.ts'

export type HostMatch = { entry: OrganizationEntry; /** null: this host serves all audiences */ audience: HostAudience | null }

export type HostFinder = {
  /** The active organization behind a Host header (port allowed), or null: then the answer is 421. */
  byHost: (host: string) => Promise<HostMatch | null>
  /** The active organization of that slug, from the same cache. */
  bySlug: (slug: string) => Promise<OrganizationEntry | null>
  /** Forgets everything; called when the catalog says that it changed. */
  clear: () => void
}

type Cached = { until: number; value: Promise<HostMatch | null> }

/**
 * Answers from a cache of a few seconds, so that a request costs no query on the catalog and a change needs no restart.
 * @param maxEntries bounds what invented host names can fill
 */
export function hostFinder(
  catalog: Catalog,
  { ttlMs = 5_000, maxEntries = 5_000 }: { ttlMs?: number; maxEntries?: number } = {},
): HostFinder {
  const cache = new Map<string, Cached>()
  const cached = (key: string, load: () => Promise<HostMatch | null>) => {
    const now = Date.now()
    const hit = cache.get(key)
    if (hit && hit.until > now) return hit.value
    const value = load()
    value.catch(() => cache.delete(key)) // an outage is not an answer
    cache.delete(key)
    if (cache.size >= maxEntries) cache.delete(cache.keys().next().value ?? '')
    cache.set(key, { until: now + ttlMs, value })
    return value
  }
  return {
    byHost: (host) => cached(`host:${normalHost(host)}`, () => loadByHost(catalog, normalHost(host))),
    bySlug: async (slug) => (await cached(`slug:${slug}`, () => loadBySlug(catalog, slug)))?.entry ?? null,
    clear: () => cache.clear(),
  }
}

async function loadByHost({ db }: Catalog, host: string): Promise<HostMatch | null> {
  const [row] = await db
    .select({ entry: organizations, audience: organizationHosts.audience })
    .from(organizationHosts)
    .innerJoin(organizations, eq(organizations.slug, organizationHosts.slug))
    .where(and(eq(organizationHosts.host, host), eq(organizations.status, 'active')))
  return row ?? null
}

async function loadBySlug({ db }: Catalog, slug: string): Promise<HostMatch | null> {
  const [entry] = await db
    .select()
    .from(organizations)
    .where(and(eq(organizations.slug, slug), eq(organizations.status, 'active')))
  return entry ? { entry, audience: null } : null
}
