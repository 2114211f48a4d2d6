import { createInterface } from 'node:readline/promises'
import { announceCatalogChange } from '@treppenhaus/db/catalog/changes'
import { type Catalog, openCatalog } from '@treppenhaus/db/catalog/open'
import { addHost, findOrganization, listHosts, listOrganizations } from '@treppenhaus/db/catalog/organizations'
import { createOrganization } from '@treppenhaus/db/create-organization'
import { migrateOrganizations } from '@treppenhaus/db/migrate'
import { adminCatalogUrl, type Operator } from '@treppenhaus/db/operator'
import { ORGANIZATION_MIGRATIONS, readMigrations } from '@treppenhaus/db/migration-files'
import { prepareCatalog } from '@treppenhaus/db/prepare-server'
import { removeOrganization } from '@treppenhaus/db/remove-organization'
import { SCHEMA_VERSION } from '@treppenhaus/db/schema-version'
import { dropOldTemplates, ensureTemplate } from '@treppenhaus/db/template'
import { generateUnitsOf, type UnitRun } from './generate-units.ts'
import { inviteAdministrator, type NewAdministrator } from './invite-administrator.ts'
import type { Command } from './parse-command.ts'

/** @returns the exit code */
export async function runCommand(operator: Operator, command: Command): Promise<number> {
  await prepareCatalog(operator)
  switch (command.verb) {
    case 'create':
      return create(operator, command.organization)
    case 'list':
      return withCatalog(operator, list)
    case 'migrate':
      return migrate(operator, command.slugs)
    case 'remove':
      return remove(operator, command)
    case 'administrator':
      return withCatalog(operator, (catalog) => administrator(operator, catalog, command.administrator))
    case 'units':
      return withCatalog(operator, (catalog) => units(operator, catalog, command.run))
    case 'host add':
      return withCatalog(operator, (catalog) => hostAdd(catalog, command))
  }
}

async function withCatalog(operator: Operator, work: (catalog: Catalog) => Promise<number>): Promise<number> {
  const catalog = openCatalog(adminCatalogUrl(operator), { maxConnections: 1 })
  try {
    return await work(catalog)
  } finally {
    await catalog.close()
  }
}

async function create(operator: Operator, organization: Extract<Command, { verb: 'create' }>['organization']): Promise<number> {
  const started = performance.now()
  const { slug, database } = await createOrganization(operator, organization)
  console.log(`Organization ${slug} has database ${database} (${Math.round(performance.now() - started)} ms).`)
  return 0
}

async function administrator(operator: Operator, catalog: Catalog, wanted: NewAdministrator): Promise<number> {
  const address = await inviteAdministrator(operator, catalog, wanted)
  console.log(`${wanted.email} gets an invitation by e-mail. The same link, good for 14 days and for one person: ${address}`)
  return 0
}

async function units(operator: Operator, catalog: Catalog, run: UnitRun): Promise<number> {
  const numbers = await generateUnitsOf(operator, catalog, run)
  console.log(`${numbers.length} units ${run.dryRun ? 'would be' : 'were'} made in ${run.property}: ${numbers.join(', ')}`)
  return 0
}

async function list(catalog: Catalog): Promise<number> {
  for (const { slug, name, status, schemaVersion } of await listOrganizations(catalog)) {
    const hosts = (await listHosts(catalog, slug)).map(({ host, audience }) => (audience ? `${host} (${audience})` : host))
    const behind = schemaVersion === SCHEMA_VERSION ? '' : ', not at the version of this program'
    console.log(`${slug}\t${name}\t${status}\t${schemaVersion ?? 'no tables'}${behind}\t${hosts.join(', ') || 'no host'}`)
  }
  return 0
}

async function migrate(operator: Operator, slugs: string[]): Promise<number> {
  const results = await migrateOrganizations(operator, {
    ...(slugs.length > 0 ? { slugs } : {}),
    onResult: ({ slug, version, durationMs, error }) =>
      error === null ? console.log(`${slug} is at ${version} (${durationMs} ms).`) : console.error(`${slug} stays at ${version}: ${error}`),
  })
  const template = await ensureTemplate(operator.adminUrl, await readMigrations(ORGANIZATION_MIGRATIONS))
  await dropOldTemplates(operator.adminUrl, template)
  const missing = slugs.filter((slug) => !results.some((result) => result.slug === slug))
  for (const slug of missing) console.error(`There is no active organization ${slug}.`)
  const failures = results.filter(({ error }) => error !== null).length
  if (failures > 0)
    console.error(
      `${failures} of ${results.length} organizations could not be migrated; the others are served. Please run the command again.`,
    )
  return failures + missing.length > 0 ? 1 : 0
}

async function remove(operator: Operator, { slug, yes }: Extract<Command, { verb: 'remove' }>): Promise<number> {
  const entry = await readEntry(operator, slug)
  if (!entry) throw new Error(`There is no organization ${slug}.`)
  if (!yes && !(await confirmed(`This removes ${entry.name} with all its data for good. Please type ${slug} to go on: `, slug))) {
    console.error('Nothing was removed.')
    return 1
  }
  await removeOrganization(operator, slug)
  console.log(`Organization ${slug} is removed. Its files lie under files/${slug}/ in the storage until you delete them.`)
  return 0
}

async function hostAdd(catalog: Catalog, { slug, host, audience }: Extract<Command, { verb: 'host add' }>): Promise<number> {
  if (!(await findOrganization(catalog, slug))) throw new Error(`There is no organization ${slug}.`)
  await addHost(catalog, slug, host, audience)
  await announceCatalogChange(catalog)
  console.log(`${host} leads to ${slug}${audience ? ` (${audience})` : ''}.`)
  return 0
}

async function readEntry(operator: Operator, slug: string) {
  const catalog = openCatalog(operator.catalogUrl, { maxConnections: 1 })
  try {
    return await findOrganization(catalog, slug)
  } finally {
    await catalog.close()
  }
}

async function confirmed(question: string, answer: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('Removing asks for confirmation; without a terminal please add --yes.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(question)).trim() === answer
  } finally {
    terminal.close()
  }
}
