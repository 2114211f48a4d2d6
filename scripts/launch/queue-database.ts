import type { Operator } from '@treppenhaus/db/operator'
import { prepareQueue } from '@treppenhaus/db/prepare-server'
import { migrateQueue } from '@treppenhaus/worker/queue'

/** Makes the queue's database, role and tables; API and worker find them there. Safe to repeat, and nothing to do on Redis. */
export async function prepareQueueDatabase(operator: Operator, queueUrl: string, redisUrl: string | undefined): Promise<void> {
  if (redisUrl) return
  await prepareQueue(operator, queueUrl)
  await migrateQueue({ postgresUrl: queueUrl })
}
