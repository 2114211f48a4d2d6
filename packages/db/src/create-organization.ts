import type pg from 'pg'
import { type Catalog, openCatalog } from './catalog/open.ts'
import {
  addHost,
  findOrganization,
  forgetOrganization,
  type OrganizationEntry,
  registerOrganization,
  setStatus,
} from './catalog/organizations.ts'
import { announceCatalogChange } from './catalog/changes.ts'
import { databaseGrants, tableGrants } from './grants.ts'
import { ORGANIZATION_MIGRATIONS, readMigrations } from './migration-files.ts'
import { migrateEntry } from './migrate.ts'
import { adminCatalogUrl, adminUrlOf, type Operator } from './operator.ts'
import { dropDatabaseAndRoles } from './remove-organization.ts'
import { ensureLogin, ensureOwner } from './roles.ts'
import { withClient } from './run-sql.ts'
import { appPassword } from './secrets.ts'
import { namesOf } from './slug.ts'
import { ensureTemplate, TEMPLATE_OWNER } from './template.ts'

export type NewOrganization = {
  slug: string
  /** As people read it: "Hausverwaltung Muster GmbH". */
  name: string
  /** Host names that lead to it for all audiences; more by `addHost`. */
  hosts?: string[]
  /** Another PostgreSQL server than the catalog's; the operator's role must exist there with the same password. */
  server?: { host: string; port?: number }
}

/**
 * Creates database `th_<slug>` with its two roles and all tables, and its row in the catalog. What an interrupted run left is removed first.
 * @throws Error when the slug is taken or not allowed; then nothing has changed
 */
export async function createOrganization(operator: Operator, wanted: NewOrganization): Promise<OrganizationEntry> {
  const { database } = namesOf(wanted.slug)
  const catalog = openCatalog(adminCatalogUrl(operator), { maxConnections: 1 })
  try {
    await clearInterrupted(operator, catalog, wanted.slug)
    const { slug, name, hosts = [], server } = wanted
    const entry = await registerOrganization(catalog, { slug, name, database, host: server?.host ?? null, port: server?.port ?? null })
    try {
      await createDatabase(operator, entry)
      await migrateEntry(operator, catalog, entry) // the template is at the newest version: this only records it
      for (const host of hosts) await addHost(catalog, slug, host)
      await setStatus(catalog, slug, 'active')
    } catch (error) {
      await dropDatabaseAndRoles(operator, entry)
      await forgetOrganization(catalog, slug)
      throw error
    }
    await announceCatalogChange(catalog)
    return (await findOrganization(catalog, slug)) ?? entry
  } finally {
    await catalog.close()
  }
}

async function clearInterrupted(operator: Operator, catalog: Catalog, slug: string): Promise<void> {
  const entry = await findOrganization(catalog, slug)
  if (!entry) return
  if (entry.status === 'active') throw new Error(`There is an organization ${slug} already.`)
  await dropDatabaseAndRoles(operator, entry)
  await forgetOrganization(catalog, slug)
}

async function createDatabase(operator: Operator, entry: OrganizationEntry): Promise<void> {
  const { database, owner, app } = namesOf(entry.slug)
  const serverUrl = adminUrlOf(operator, 'postgres', entry)
  const template = await ensureTemplate(serverUrl, await readMigrations(ORGANIZATION_MIGRATIONS))
  await withClient(serverUrl, async (client) => {
    await ensureOwner(client, owner)
    await ensureLogin(client, app, appPassword(operator.appKey, entry.slug, entry.passwordVersion))
    await client.query(`grant ${app} to current_user`) // so that removing may end its connections
    await client.query(`create database ${database} template ${template} owner ${owner}`)
  })
  await withClient(adminUrlOf(operator, database, entry), (client) => takeOver(client, entry.slug))
}

/** In the copy: the tables get their owner, the template's owner loses its rights, the app role gets its own. */
async function takeOver(client: pg.Client, slug: string): Promise<void> {
  const { owner, app } = namesOf(slug)
  await client.query('begin')
  await client.query(`reassign owned by ${TEMPLATE_OWNER} to ${owner}`)
  await client.query(`revoke all on schema public from ${TEMPLATE_OWNER}`)
  for (const statement of databaseGrants(slug)) await client.query(statement)
  await client.query(`set local role ${owner}`)
  for (const statement of tableGrants(app)) await client.query(statement)
  await client.query('commit')
}
