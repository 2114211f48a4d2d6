import type { Operator } from '@treppenhaus/db/operator'
import { withParts } from '@treppenhaus/db/server-url'
import { attach } from '@treppenhaus/embedded-postgres/attach'
import type { ScriptsEnv } from '../env.ts'
import { embeddedDatabases, openDatabases } from '../launch/database.ts'
import { readOperator } from './read-operator.ts'

/** The operator's access: by the settings, else to the embedded server that runs, else to one that is started for the command. */
export async function openOperator(env: ScriptsEnv): Promise<{ operator: Operator; queueUrl: string; close(): Promise<void> }> {
  const close = async () => undefined
  if (env.databaseUrl || env.databaseAdminUrl) {
    const operator = readOperator(env.all)
    return { operator, queueUrl: env.queueDatabaseUrl ?? withParts(operator.catalogUrl, { database: 'treppenhaus_queue' }), close }
  }
  const running = await attach(env.dataDir)
  if (running) return { ...embeddedDatabases(env, running.url), close }
  const { operator, queueUrl, embedded } = await openDatabases(env)
  return { operator, queueUrl, close: async () => embedded?.stop() }
}
