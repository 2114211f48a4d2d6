import { desc, eq, sql } from 'drizzle-orm'
import type { AppliedMigration } from '../apply-migrations.ts'
import type { Catalog } from './open.ts'
import { organizationMigrations } from './tables.ts'

/** Copies what a database says of itself into the catalog; entries that are there already stay as they are. */
export async function recordApplied({ db }: Catalog, slug: string, applied: AppliedMigration[]): Promise<void> {
  for (const { version, durationMs } of applied) {
    await db.execute(sql`
      insert into organization_migrations (slug, version, duration_ms)
      select ${slug}, ${version}, ${durationMs}
      where not exists (select from organization_migrations where slug = ${slug} and version = ${version} and error is null)`)
  }
}

export async function recordFailure({ db }: Catalog, slug: string, version: string, durationMs: number, error: string): Promise<void> {
  await db.insert(organizationMigrations).values({ slug, version, durationMs, error })
}

/** Newest first. */
export const listMigrations = ({ db }: Catalog, slug: string) =>
  db.select().from(organizationMigrations).where(eq(organizationMigrations.slug, slug)).orderBy(desc(organizationMigrations.id))
