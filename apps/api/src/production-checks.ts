import type { Catalog } from '@treppenhaus/db/catalog/open'
import { findOrganization } from '@treppenhaus/db/catalog/organizations'
import { EnvError } from './env.ts'

const demoSlugs = ['demo', 'nachbar']
const unsafe = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

/** What a production start refuses to work with. @throws EnvError with one sentence */
export async function checkProduction(catalog: Catalog): Promise<void> {
  for (const slug of demoSlugs)
    if (await findOrganization(catalog, slug))
      throw new EnvError(`The organization ${slug} is demo data with known passwords: remove it before starting in production.`)
  for (const [name, value] of Object.entries(unsafe)) {
    const { rows } = await catalog.pool.query<{ value: string }>('select current_setting($1) as value', [name])
    if (rows[0]?.value === value)
      throw new EnvError(`PostgreSQL runs with ${name} = ${value} and may lose what it confirmed: set it to on.`)
  }
}
