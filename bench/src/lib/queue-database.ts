import { prepareQueue } from '@treppenhaus/db/prepare-server'
import { withParts } from '@treppenhaus/db/server-url'
import { migrateQueue } from '@treppenhaus/worker/queue'
import { randomBytes } from 'node:crypto'
import type { BenchDatabase } from './database.ts'

/** The queue's own database beside the catalog, as a start makes it. @returns its address */
export async function makeQueueDatabase({ adminUrl }: BenchDatabase): Promise<string> {
  const name = 'treppenhaus_queue'
  const postgresUrl = withParts(adminUrl, { database: name, user: name, password: randomBytes(16).toString('hex') })
  await prepareQueue({ adminUrl }, postgresUrl)
  await migrateQueue({ postgresUrl })
  return postgresUrl
}
