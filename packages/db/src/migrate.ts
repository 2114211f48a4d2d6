import { type AppliedMigration, applyMigrations, MigrationError } from './apply-migrations.ts'
import { announceCatalogChange } from './catalog/changes.ts'
import { recordApplied, recordFailure } from './catalog/migration-history.ts'
import { type Catalog, openCatalog } from './catalog/open.ts'
import { listActiveOrganizations, type OrganizationEntry, setSchemaVersion } from './catalog/organizations.ts'
import { tableGrants } from './grants.ts'
import { type Migration, ORGANIZATION_MIGRATIONS, readMigrations } from './migration-files.ts'
import { adminCatalogUrl, adminUrlOf, type Operator } from './operator.ts'
import { withClient } from './run-sql.ts'
import { namesOf } from './slug.ts'

/** `error` null: the organization is at `version`. Else it stayed at `version` (null: at none), and the others went on. */
export type MigrationResult = { slug: string; version: string | null; durationMs: number; error: string | null }

export type MigrateOptions = {
  /** Only these; all active ones without it. */
  slugs?: string[]
  migrations?: Migration[]
  /** Databases at a time. */
  concurrency?: number
  onResult?: (result: MigrationResult) => void
}

/**
 * Brings every active organization to the newest migration. One that fails stops nobody and goes on where it stopped when this runs again.
 * @returns one result per organization, by slug
 */
export async function migrateOrganizations(operator: Operator, options: MigrateOptions = {}): Promise<MigrationResult[]> {
  const migrations = options.migrations ?? (await readMigrations(ORGANIZATION_MIGRATIONS))
  const catalog = openCatalog(adminCatalogUrl(operator), { maxConnections: 2 })
  try {
    const entries = (await listActiveOrganizations(catalog)).filter(({ slug }) => options.slugs?.includes(slug) ?? true)
    const results: MigrationResult[] = []
    const queue = entries.values()
    const runOne = async () => {
      for (const entry of queue) {
        const result = await migrateEntry(operator, catalog, entry, migrations).catch((error) => failed(catalog, entry, error))
        results.push(result)
        options.onResult?.(result)
      }
    }
    await Promise.all(Array.from({ length: options.concurrency ?? 4 }, runOne))
    await announceCatalogChange(catalog)
    return results.sort((a, b) => (a.slug < b.slug ? -1 : 1))
  } finally {
    await catalog.close()
  }
}

/** One organization, through its owner role. @throws MigrationError and what else goes wrong */
export async function migrateEntry(
  operator: Operator,
  catalog: Catalog,
  entry: OrganizationEntry,
  migrations?: Migration[],
): Promise<MigrationResult> {
  const started = performance.now()
  const { owner, app } = namesOf(entry.slug)
  const files = migrations ?? (await readMigrations(ORGANIZATION_MIGRATIONS))
  const applied = await withClient(adminUrlOf(operator, entry.database, entry), (client) =>
    applyMigrations(client, files, { role: owner, afterEach: tableGrants(app) }),
  )
  const version = await record(catalog, entry, applied)
  return { slug: entry.slug, version, durationMs: Math.round(performance.now() - started), error: null }
}

/** The database is the truth; the catalog follows. @returns the version it is at */
async function record(catalog: Catalog, entry: OrganizationEntry, applied: AppliedMigration[]): Promise<string | null> {
  await recordApplied(catalog, entry.slug, applied)
  const version = applied.at(-1)?.version ?? entry.schemaVersion
  if (version !== null && version !== entry.schemaVersion) await setSchemaVersion(catalog, entry.slug, version)
  return version
}

async function failed(catalog: Catalog, entry: OrganizationEntry, error: unknown): Promise<MigrationResult> {
  const text = error instanceof Error ? error.message : String(error)
  const known = error instanceof MigrationError ? error : { version: '', durationMs: 0, applied: [] }
  const version = await record(catalog, entry, known.applied)
  await recordFailure(catalog, entry.slug, known.version, known.durationMs, text)
  return { slug: entry.slug, version, durationMs: known.durationMs, error: text }
}
