import type { Operator } from '@treppenhaus/db/operator'
import { withParts } from '@treppenhaus/db/server-url'
import { readOrMakeSecret } from '@treppenhaus/embedded-postgres/secrets'
import { start } from '@treppenhaus/embedded-postgres/start'
import fs from 'node:fs'
import type { ScriptsEnv } from '../env.ts'
import { LaunchError, say } from './say.ts'

/** The databases of one start: what the operator's steps need, and what is handed to API and worker. */
export interface Databases {
  operator: Operator
  queueUrl: string
  /** Set only for the embedded server. */
  embedded: { stop(): Promise<void>; exited: Promise<void> } | undefined
}

/** For API and worker with their pools, the queue, and a person with psql. */
const CONNECTIONS = 150

/** Starts the embedded server, or takes the one of `DATABASE_URL`. @throws {LaunchError | StartError} */
export async function openDatabases(env: ScriptsEnv): Promise<Databases> {
  if (env.databaseUrl) return givenDatabases(env, env.databaseUrl)
  say(`Starting the database in ${env.dataDir}`)
  const server = await start(env.dataDir, { max_connections: CONNECTIONS })
  return { ...embeddedDatabases(env, server.url), embedded: server }
}

/** The addresses and secrets on the embedded server; `url` is the launcher's. */
export function embeddedDatabases(
  { dataDir, appKey }: ScriptsEnv,
  url: (database?: string, user?: string, secret?: string) => string,
): Pick<Databases, 'operator' | 'queueUrl'> {
  const catalogUrl = url('treppenhaus', 'treppenhaus', readOrMakeSecret(dataDir, 'catalogPassword'))
  const queueUrl = url('treppenhaus_queue', 'treppenhaus_queue', readOrMakeSecret(dataDir, 'queuePassword'))
  return { operator: { adminUrl: url(), catalogUrl, appKey: appKey ?? readOrMakeSecret(dataDir, 'appKey') }, queueUrl }
}

/** The addresses of a server that somebody else runs. @throws {LaunchError} when DATABASE_ADMIN_URL is missing */
export function givenDatabases(env: ScriptsEnv, catalogUrl: string): Databases {
  if (!env.databaseAdminUrl)
    throw new LaunchError('DATABASE_URL is set, so DATABASE_ADMIN_URL is needed too: a role that may create databases and roles.')
  fs.mkdirSync(env.dataDir, { recursive: true, mode: 0o700 })
  const appKey = env.appKey ?? readOrMakeSecret(env.dataDir, 'appKey')
  const queueUrl = env.queueDatabaseUrl ?? withParts(catalogUrl, { database: 'treppenhaus_queue' })
  return { operator: { adminUrl: env.databaseAdminUrl, catalogUrl, appKey }, queueUrl, embedded: undefined }
}
