import { announceCatalogChange } from './catalog/changes.ts'
import { openCatalog } from './catalog/open.ts'
import { findOrganization, forgetOrganization, type OrganizationEntry, setStatus } from './catalog/organizations.ts'
import { adminCatalogUrl, adminUrlOf, type Operator } from './operator.ts'
import { runSql } from './run-sql.ts'
import { namesOf } from './slug.ts'

/**
 * Removes an organization for good: database, roles, hosts and its row in the catalog; its files are the caller's.
 * Interrupted, it goes on when called again.
 * @throws Error when there is none of that slug
 */
export async function removeOrganization(operator: Operator, slug: string): Promise<void> {
  const catalog = openCatalog(adminCatalogUrl(operator), { maxConnections: 1 })
  try {
    const entry = await findOrganization(catalog, slug)
    if (!entry) throw new Error(`There is no organization ${slug}.`)
    await setStatus(catalog, slug, 'removing')
    await announceCatalogChange(catalog)
    await dropDatabaseAndRoles(operator, entry)
    await forgetOrganization(catalog, slug)
  } finally {
    await catalog.close()
  }
}

/** Ends all connections to it; what is gone already is no error. */
export async function dropDatabaseAndRoles(operator: Operator, entry: Pick<OrganizationEntry, 'slug' | 'host' | 'port'>): Promise<void> {
  const { database, owner, app } = namesOf(entry.slug)
  await runSql(adminUrlOf(operator, 'postgres', entry), [
    `drop database if exists ${database} with (force)`,
    `drop role if exists ${app}`,
    `drop role if exists ${owner}`,
  ])
}
