import { asc, eq } from 'drizzle-orm'
import type { Catalog } from './open.ts'
import { type HostAudience, type OrganizationStatus, organizationHosts, organizations } from './tables.ts'

/** A row of the catalog: what is needed to open an organization, and no password. */
export type OrganizationEntry = typeof organizations.$inferSelect

/** Null when there is none. */
export async function findOrganization({ db }: Catalog, slug: string): Promise<OrganizationEntry | null> {
  const [entry] = await db.select().from(organizations).where(eq(organizations.slug, slug))
  return entry ?? null
}

/** All of them by slug, in whatever status. */
export const listOrganizations = ({ db }: Catalog): Promise<OrganizationEntry[]> =>
  db.select().from(organizations).orderBy(asc(organizations.slug))

/** Those that serve, by slug: what the worker sweeps. */
export const listActiveOrganizations = ({ db }: Catalog): Promise<OrganizationEntry[]> =>
  db.select().from(organizations).where(eq(organizations.status, 'active')).orderBy(asc(organizations.slug))

/** Writes the row of an organization whose database is about to be created. @throws when the slug is taken */
export async function registerOrganization(
  { db }: Catalog,
  values: Pick<OrganizationEntry, 'slug' | 'name' | 'database'> & { host?: string | null; port?: number | null },
): Promise<OrganizationEntry> {
  const [entry] = await db
    .insert(organizations)
    .values({ ...values, status: 'creating' })
    .returning()
  if (!entry) throw new Error(`The catalog did not take organization ${values.slug}.`)
  return entry
}

export const setStatus = async ({ db }: Catalog, slug: string, status: OrganizationStatus): Promise<void> => {
  await db.update(organizations).set({ status }).where(eq(organizations.slug, slug))
}

export const setSchemaVersion = async ({ db }: Catalog, slug: string, schemaVersion: string): Promise<void> => {
  await db.update(organizations).set({ schemaVersion }).where(eq(organizations.slug, slug))
}

/** Removes the row with its hosts and its history of migrations. */
export const forgetOrganization = async ({ db }: Catalog, slug: string): Promise<void> => {
  await db.delete(organizations).where(eq(organizations.slug, slug))
}

/**
 * Lets a host name lead to an organization; saying it again changes the audience.
 * @param audience the only one this host serves; null: all three
 * @throws when the host belongs to another organization
 */
export async function addHost({ db }: Catalog, slug: string, host: string, audience: HostAudience | null = null): Promise<void> {
  const [row] = await db
    .insert(organizationHosts)
    .values({ slug, host: normalHost(host), audience })
    .onConflictDoUpdate({ target: organizationHosts.host, set: { audience }, setWhere: eq(organizationHosts.slug, slug) })
    .returning()
  if (!row) throw new Error(`The host ${host} belongs to another organization.`)
}

export const listHosts = ({ db }: Catalog, slug: string): Promise<{ host: string; audience: HostAudience | null }[]> =>
  db
    .select({ host: organizationHosts.host, audience: organizationHosts.audience })
    .from(organizationHosts)
    .where(eq(organizationHosts.slug, slug))
    .orderBy(asc(organizationHosts.host))

/** A host name as the catalog keeps it: lower case, without port and final dot. */
export const normalHost = (host: string): string => host.trim().toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
