import path from 'node:path'
import { LaunchError } from './launch/say.ts'
import { root } from './structure/source.ts'

/** What the scripts take from the environment; nothing else of them reads it. */
export interface ScriptsEnv {
  /** A missing browser or Redis is a failure, not a gap. */
  ci: boolean
  dataDir: string
  host: string
  port: number
  /** Without it an embedded PostgreSQL is started. */
  databaseUrl: string | undefined
  databaseAdminUrl: string | undefined
  queueDatabaseUrl: string | undefined
  redisUrl: string | undefined
  appKey: string | undefined
  /** Everything, to be handed on to the processes. */
  all: NodeJS.ProcessEnv
}

/** @throws {LaunchError} with one sentence when a value cannot be meant */
export function readScriptsEnv(all: NodeJS.ProcessEnv = process.env): ScriptsEnv {
  const port = Number(all['PORT'] || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new LaunchError(`PORT must be a number from 1 to 65535, not "${all['PORT']}".`)
  return {
    ci: Boolean(all['CI']) && all['CI'] !== 'false',
    dataDir: path.resolve(root, all['DATA_DIR'] || '.data'),
    host: all['HOST'] || '127.0.0.1',
    port,
    databaseUrl: all['DATABASE_URL'] || undefined,
    databaseAdminUrl: all['DATABASE_ADMIN_URL'] || undefined,
    queueDatabaseUrl: all['QUEUE_DATABASE_URL'] || undefined,
    redisUrl: all['REDIS_URL'] || undefined,
    appKey: all['APP_KEY'] || undefined,
    all,
  }
}
