import { openCatalog } from '@treppenhaus/db/catalog/open'
import { findOrganization } from '@treppenhaus/db/catalog/organizations'
import type { Operator } from '@treppenhaus/db/operator'
import { organizationPools } from '@treppenhaus/db/organization-pool'
import { DEMO_PASSWORD, type DemoLogin, demoLogins, neighbourLogins } from '@treppenhaus/demo/logins'
import { seedDemo } from '@treppenhaus/demo/seed'
import { openStorage } from '@treppenhaus/files/open-storage'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ScriptsEnv } from '../env.ts'
import { say } from './say.ts'

/** Fills the two demo organizations where they are empty: each in one transaction, so a killed start leaves no half portfolio. */
export async function seedOnce({ catalogUrl, appKey }: Operator, { dataDir }: ScriptsEnv): Promise<void> {
  const catalog = openCatalog(catalogUrl, { maxConnections: 1 })
  const pools = organizationPools({ catalogUrl, appKey, statementTimeoutMs: 120_000 })
  try {
    const [demo, neighbour] = await Promise.all(['demo', 'nachbar'].map((slug) => findOrganization(catalog, slug)))
    if (!demo || !neighbour) return
    say('Filling the demo organizations, if they are empty')
    const storage = await openStorage({ directory: dataDir })
    await tellLogins(dataDir)
    await seedDemo({ demo: pools.open(demo), neighbour: pools.open(neighbour), storage })
  } finally {
    await pools.close()
    await catalog.close()
  }
}

/** The entrance page of this machine offers the log-ins; a production start knows nothing of the file. */
function tellLogins(dataDir: string): Promise<void> {
  const shown = ({ audience, login, who }: DemoLogin) => ({ audience, login, name: who, password: DEMO_PASSWORD })
  const logins = { demo: demoLogins.map(shown), nachbar: neighbourLogins.map(shown) }
  return writeFile(path.join(dataDir, 'demo-logins.json'), JSON.stringify(logins), { mode: 0o600 })
}
