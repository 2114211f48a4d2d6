import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'

/** `version` is the file's name without `.sql`, a timestamp first, so that text order is time order. */
export type Migration = { version: string; sql: string; checksum: string }

export const CATALOG_MIGRATIONS = new URL('../migrations/catalog/', import.meta.url)
export const ORGANIZATION_MIGRATIONS = new URL('../migrations/organization/', import.meta.url)

/** The SQL files of a folder, oldest first. @throws Error when a name has no timestamp */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      if (!/^\d{14}_\w+\.sql$/.test(name)) throw new Error(`${name}: a migration is named <yyyymmddhhmmss>_<what_it_does>.sql.`)
      return makeMigration(name.slice(0, -4), await readFile(new URL(name, folder), 'utf8'))
    }),
  )
}

export const makeMigration = (version: string, sql: string): Migration => ({
  version,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
})
