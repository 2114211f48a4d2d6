import type { Operator } from '@treppenhaus/db/operator'
import { databaseOf, loginOf } from '@treppenhaus/db/server-url'

/** The three settings the commands need. @throws Error with one sentence that names what is missing or wrong */
export function readOperator(env: NodeJS.ProcessEnv): Operator {
  const read = (name: string) => {
    const value = env[name]
    if (!value) throw new Error(`Please set ${name}: the organization command needs DATABASE_ADMIN_URL, DATABASE_URL and APP_KEY.`)
    return value
  }
  const operator = { adminUrl: read('DATABASE_ADMIN_URL'), catalogUrl: read('DATABASE_URL'), appKey: read('APP_KEY') }
  if (Buffer.byteLength(operator.appKey) < 32) throw new Error('APP_KEY must have at least 32 bytes.')
  if (!databaseOf(operator.adminUrl)) throw new Error('DATABASE_ADMIN_URL must name a database, such as postgres.')
  if (!loginOf(operator.catalogUrl).user) throw new Error('DATABASE_URL must name the role that API and worker use, and its password.')
  return operator
}
