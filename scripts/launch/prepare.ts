import { openCatalog } from '@treppenhaus/db/catalog/open'
import { listOrganizations } from '@treppenhaus/db/catalog/organizations'
import { createOrganization } from '@treppenhaus/db/create-organization'
import { migrateOrganizations } from '@treppenhaus/db/migrate'
import { adminCatalogUrl, type Operator } from '@treppenhaus/db/operator'
import { prepareCatalog } from '@treppenhaus/db/prepare-server'
import type { ScriptsEnv } from '../env.ts'
import type { Databases } from './database.ts'
import { prepareQueueDatabase } from './queue-database.ts'
import { LaunchError, say } from './say.ts'

/** The two organizations of a first start, so that every separation has somebody on the other side. */
const demoOrganizations = [
  { slug: 'demo', name: 'Brückner Hausverwaltung', hosts: ['demo.localhost'] },
  { slug: 'nachbar', name: 'Nachbar Immobilien', hosts: ['nachbar.localhost'] },
]

/**
 * Brings catalog, queue database and organizations to what this code needs, creating what is missing.
 * @throws {LaunchError} when an organization could not be migrated
 */
export async function prepareDatabases({ operator, queueUrl }: Databases, { redisUrl }: ScriptsEnv): Promise<void> {
  say('Preparing the databases')
  await prepareCatalog(operator)
  await prepareQueueDatabase(operator, queueUrl, redisUrl)
  const results = await migrateOrganizations(operator)
  const broken = results.find(({ error }) => error !== null)
  if (broken) throw new LaunchError(`The organization ${broken.slug} could not be brought up to date: ${broken.error}`)
  const known = await activeSlugs(operator)
  for (const organization of demoOrganizations) {
    if (known.has(organization.slug)) continue
    say(`Creating the organization ${organization.slug}`)
    await createOrganization(operator, organization)
  }
}

async function activeSlugs(operator: Operator): Promise<Set<string>> {
  const catalog = openCatalog(adminCatalogUrl(operator), { maxConnections: 1 })
  try {
    return new Set((await listOrganizations(catalog)).filter(({ status }) => status === 'active').map(({ slug }) => slug))
  } finally {
    await catalog.close()
  }
}
