import path from 'node:path'
import type { ScriptsEnv } from '../env.ts'
import { root } from '../structure/source.ts'
import type { Databases } from './database.ts'

/** What API and worker of the embedded mode get; the right to create databases is not among it. */
export function processEnv(env: ScriptsEnv, { operator, queueUrl }: Databases): NodeJS.ProcessEnv {
  const { DATABASE_ADMIN_URL: _withheld, ...rest } = env.all
  return {
    ...rest,
    NODE_ENV: 'production',
    MODE: 'embedded',
    HOST: env.host,
    PORT: String(env.port),
    DATABASE_URL: operator.catalogUrl,
    QUEUE_DATABASE_URL: queueUrl,
    DATA_DIR: env.dataDir,
    APP_KEY: operator.appKey,
    STATIC_DIR: path.join(root, 'apps'),
  }
}
