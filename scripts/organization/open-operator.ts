import type { Operator } from '@treppenhaus/db/operator'
import { attach } from '@treppenhaus/embedded-postgres/attach'
import type { ScriptsEnv } from '../env.ts'
import { embeddedDatabases, openDatabases } from '../launch/database.ts'
import { readOperator } from './read-operator.ts'

/** The operator's access: by the settings, else to the embedded server that runs, else to one that is started for the command. */
export async function openOperator(env: ScriptsEnv): Promise<{ operator: Operator; close(): Promise<void> }> {
  const nothing = async () => undefined
  if (env.databaseUrl || env.databaseAdminUrl) return { operator: readOperator(env.all), close: nothing }
  const running = await attach(env.dataDir)
  if (running) return { operator: embeddedDatabases(env, running.url).operator, close: nothing }
  const { operator, embedded } = await openDatabases(env)
  return { operator, close: async () => embedded?.stop() }
}
