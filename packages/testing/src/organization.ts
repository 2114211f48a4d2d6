import { type Catalog, openCatalog } from '@treppenhaus/db/catalog/open'
import type { OrganizationEntry } from '@treppenhaus/db/catalog/organizations'
import { createOrganization } from '@treppenhaus/db/create-organization'
import { adminUrlOf, type Operator } from '@treppenhaus/db/operator'
import type { Organization } from '@treppenhaus/db/organization'
import { type OrganizationPools, organizationPools, organizationUrl } from '@treppenhaus/db/organization-pool'
import { removeOrganization } from '@treppenhaus/db/remove-organization'
import { runSql } from '@treppenhaus/db/run-sql'
import { randomBytes } from 'node:crypto'
import { afterAll } from 'vitest'
import { adminUrl, createTestCatalog } from './server.ts'

export type TestOrganization = Organization & {
  entry: OrganizationEntry
  /** The host name that leads to it, for all audiences. */
  host: string
  /** The address of its database as its app role. */
  url: string
  /** Runs statements as a role that may do everything. */
  asAdmin: (...statements: string[]) => Promise<void>
}

export type TestOrganizations = {
  first: TestOrganization
  second: TestOrganization
  /** What the operator's commands take; `catalogUrl` and `appKey` are what API and worker take. */
  operator: Operator
  /** As API and worker open it. */
  catalog: Catalog
  pools: OrganizationPools
}

/**
 * Two empty organizations with their real roles in databases of their own, and the catalog that lists them; dropped when this file's
 * tests are done. Call it at the top level of a test file: `const { first, second } = await testOrganizations()`.
 */
export async function testOrganizations(): Promise<TestOrganizations> {
  const { close, ...organizations } = await createTestOrganizations(adminUrl())
  afterAll(close)
  return organizations
}

/** The same for a program that is no test, such as a bench. `server` names a role with CREATEDB and CREATEROLE. */
export async function createTestOrganizations(server: string): Promise<TestOrganizations & { close: () => Promise<void> }> {
  const { drop, ...operator } = await createTestCatalog(server)
  const catalog = openCatalog(operator.catalogUrl)
  const pools = organizationPools({ catalogUrl: operator.catalogUrl, appKey: operator.appKey, catalogPool: catalog.pool })
  const [first, second] = [await createOne(operator, pools), await createOne(operator, pools)]
  const close = async () => {
    await Promise.all([pools.close(), catalog.close()])
    for (const { slug } of [first, second]) await removeOrganization(operator, slug)
    await drop()
  }
  return { first, second, operator, catalog, pools, close }
}

async function createOne(operator: Operator, pools: OrganizationPools): Promise<TestOrganization> {
  const slug = `test_${randomBytes(6).toString('hex')}`
  const host = `${slug.replace('_', '-')}.localhost`
  const entry = await createOrganization(operator, { slug, name: `Hausverwaltung ${slug}`, hosts: [host] })
  const url = organizationUrl(operator.catalogUrl, operator.appKey, entry)
  const asAdmin = (...statements: string[]) => runSql(adminUrlOf(operator, entry.database), statements)
  return { ...pools.open(entry), entry, host, url, asAdmin }
}
