import { hostFinder } from '@treppenhaus/db/catalog/find-by-host'
import { openCatalog } from '@treppenhaus/db/catalog/open'
import { organizationPools } from '@treppenhaus/db/organization-pool'
import { openStorage } from '@treppenhaus/files/open-storage'
import { writeFile } from 'node:fs/promises'
import { buildApp } from '../src/app.ts'
import { readEnv } from '../src/env.ts'
import { openStreams } from '../src/modules/stream/service.ts'
import { sessionCache } from '../src/plugins/session-cache.ts'

// Nothing connects: the description is made from the routes alone.
const env = readEnv({ DATABASE_URL: 'postgres://nobody@localhost/none', APP_KEY: 'a'.repeat(32) })
const catalog = openCatalog(env.databaseUrl)
const pools = organizationPools({ catalogUrl: env.databaseUrl, appKey: env.appKey })
const storage = await openStorage(env.files)
const app = await buildApp({ env, catalog, pools, hosts: hostFinder(catalog), sessions: sessionCache(), storage, streams: openStreams() })
await app.ready()
const target = new URL('../../../packages/api-client/openapi.json', import.meta.url)
await writeFile(target, `${JSON.stringify(app.swagger(), null, 2)}\n`)
await app.close()
