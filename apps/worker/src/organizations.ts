import { hostFinder } from '@treppenhaus/db/catalog/find-by-host'
import { type Catalog, openCatalog } from '@treppenhaus/db/catalog/open'
import { listActiveOrganizations, type OrganizationEntry } from '@treppenhaus/db/catalog/organizations'
import type { Organization } from '@treppenhaus/db/organization'
import { organizationPools } from '@treppenhaus/db/organization-pool'
import { servesVersion } from '@treppenhaus/db/schema-version'

export type Organizations = {
  catalog: Catalog
  /** Null when nobody has that name, or when its database is not at the version this code needs: then it waits. */
  bySlug: (slug: string) => Promise<Organization | null>
  /** All that are served now. */
  list: () => Promise<Organization[]>
  /** Forgets what is remembered of the catalog. */
  forget: () => void
  close: () => Promise<void>
}

export type OrganizationsSettings = { databaseUrl: string; appKey: string; maxConnections: number }

export function openOrganizations({ databaseUrl, appKey, maxConnections }: OrganizationsSettings): Organizations {
  const catalog = openCatalog(databaseUrl)
  const pools = organizationPools({ catalogUrl: databaseUrl, appKey, catalogPool: catalog.pool, maxConnections, waitMs: 30_000 })
  const finder = hostFinder(catalog)
  const isServed = ({ schemaVersion }: OrganizationEntry) => servesVersion(schemaVersion)
  return {
    catalog,
    bySlug: async (slug) => {
      const entry = await finder.bySlug(slug)
      return entry && isServed(entry) ? pools.open(entry) : null
    },
    list: async () => (await listActiveOrganizations(catalog)).filter(isServed).map((entry) => pools.open(entry)),
    forget: () => finder.clear(),
    close: async () => {
      await pools.close()
      await catalog.close()
    },
  }
}
