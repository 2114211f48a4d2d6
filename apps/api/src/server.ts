import { CATALOG_CHANNEL } from '@treppenhaus/db/catalog/changes'
import { hostFinder } from '@treppenhaus/db/catalog/find-by-host'
import { openCatalog } from '@treppenhaus/db/catalog/open'
import { listenToCatalog } from '@treppenhaus/db/catalog-listener'
import { OUTBOX_CHANNEL } from '@treppenhaus/db/outbox'
import { organizationPools } from '@treppenhaus/db/organization-pool'
import { openStorage } from '@treppenhaus/files/open-storage'
import { buildApp } from './app.ts'
import { checkProduction } from './production-checks.ts'
import { EnvError, type Env, readEnv } from './env.ts'
import { openStreams } from './modules/stream/service.ts'
import { loggerOptions, logOutput } from './plugins/logging.ts'
import { preparePasswords } from './plugins/passwords.ts'
import { SESSION_CHANNEL, sessionCache } from './plugins/session-cache.ts'

/** Time for requests that are under way; the process is gone within 10 s of a signal. */
const CLOSE_MS = 8_000

try {
  const env = readEnv()
  await serve(env).catch((error: unknown) => {
    throw new EnvError(sentenceOf(env, error))
  })
} catch (error) {
  if (!(error instanceof EnvError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

async function serve(env: Env): Promise<void> {
  const catalog = openCatalog(env.databaseUrl)
  if (env.mode === 'production') await checkProduction(catalog)
  const pools = organizationPools({
    catalogUrl: env.databaseUrl,
    appKey: env.appKey,
    catalogPool: catalog.pool,
    maxConnections: env.maxConnections,
  })
  const hosts = hostFinder(catalog)
  const sessions = sessionCache()
  const storage = await openStorage(env.files)
  const streams = openStreams()
  const logger = { ...loggerOptions(env.logLevel), stream: logOutput() }
  const app = await buildApp({ env, catalog, pools, hosts, sessions, storage, streams, logger })
  const forget = () => {
    hosts.clear()
    sessions.clear()
    streams.recheck()
    streams.catchUp()
  }
  const listener = await listenToCatalog(env.databaseUrl, {
    onReconnect: forget,
    onError: (error) => app.log.warn({ failure: { kind: error.name } }, 'the catalog is away'),
  })
  await listener.subscribe(CATALOG_CHANNEL, forget)
  await listener.subscribe(SESSION_CHANNEL, (payload) => {
    const [organization, accountId] = payload.split(' ')
    sessions.clear(organization, accountId)
    streams.recheck(organization, accountId && `account:${accountId}`)
  })
  await listener.subscribe(OUTBOX_CHANNEL, streams.catchUp)

  await preparePasswords()
  await app.listen({ host: env.host, port: env.port })

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    setTimeout(() => process.exit(1), CLOSE_MS).unref()
    // A connection whose last answer was under way a moment ago is idle now, and would be waited for.
    const idle = setInterval(() => app.server.closeIdleConnections(), 100)
    await app.close()
    clearInterval(idle)
    await Promise.all([listener.close(), pools.close(), catalog.close()])
    process.exit(0)
  }
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
}

function sentenceOf({ port }: Env, error: unknown): string {
  if (error instanceof EnvError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${port} is in use: choose another one with PORT.`
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: choose one above 1023 with PORT.`
  return `The API could not start: ${message}`
}
