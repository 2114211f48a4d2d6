import { createPostgresBackend, Queue as RedisQueue, runMigrations, UnrecoverableError, withBackend, Worker as RedisWorker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'

/** Ids only: the worker reads the event itself from that organization's outbox. */
export type EventJob = { organization: string; eventId: string }

/** `redisUrl` wins; else `postgresUrl`, one database for the queues of all organizations. */
export type QueueAddress = { redisUrl?: string | undefined; postgresUrl: string }

/** Pictures, invitations by the thousand and imports have queues of their own, so that messages do not wait for them. */
export const queueNames = ['events', 'files', 'series', 'imports'] as const
export type QueueName = (typeof queueNames)[number]

/** The queue of an event. */
export function queueOf(name: string): QueueName {
  if (name === 'file.uploaded.v1') return 'files'
  if (name === 'import.work-requested.v1') return 'imports'
  return name === 'invitation-series.requested.v1' ? 'series' : 'events'
}

export type QueuedJob = { name: string; data: EventJob; jobId: string }

export type EventQueue = {
  addBulk: (jobs: QueuedJob[]) => Promise<void>
  /** Jobs that wait or run. */
  open: () => Promise<number>
  /** Throws all jobs away; nothing is lost, because the outbox still has them. */
  empty: () => Promise<void>
  close: () => Promise<void>
}

/** Closing waits for the jobs under way. */
export type QueueConsumer = { close: () => Promise<void> }

/** A job that no repetition can help: it is kept among the failed ones for the operator. */
export class DeadLetter extends UnrecoverableError {}

// The one place that chooses the backend. Without `withBackend` the constructors go to Redis without a word.
const onPostgres = withBackend(createPostgresBackend)

const ADD_MS = 5_000

const defaultJobOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: { count: 1_000 }, // a failed one comes back by the sweep, under the next id
}

/** Makes the tables of the queue; run by one process before any queue is opened. Redis needs none. */
export async function migrateQueue({ redisUrl, postgresUrl }: QueueAddress): Promise<void> {
  if (redisUrl) return
  const client = new pg.Client({ connectionString: postgresUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  await runMigrations(client, 'bullmq').finally(() => client.end())
}

export function openQueue({ redisUrl, postgresUrl }: QueueAddress, name: QueueName, onError: (error: Error) => void): EventQueue {
  const client = redisUrl ? redis(redisUrl, false, onError) : null
  const queue = client
    ? new RedisQueue<EventJob>(name, { connection: client, defaultJobOptions })
    : new onPostgres.Queue<EventJob>(name, { connection: { connectionString: postgresUrl, max: 2 }, defaultJobOptions })
  queue.on('error', onError)
  return {
    addBulk: (jobs) => inTime(queue.addBulk(jobs.map(({ name: event, data, jobId }) => ({ name: event, data, opts: { jobId } })))),
    open: async () => {
      const counts = await queue.getJobCounts('active', 'waiting', 'delayed')
      return Object.values(counts).reduce((sum, count) => sum + count, 0)
    },
    empty: () => queue.obliterate({ force: true }),
    close: async () => {
      await queue.close()
      client?.disconnect()
    },
  }
}

/** @param concurrency jobs at a time */
export function openConsumer(
  { redisUrl, postgresUrl }: QueueAddress,
  name: QueueName,
  concurrency: number,
  handle: (job: EventJob, name: string) => Promise<void>,
  onError: (error: Error, job?: EventJob) => void,
): QueueConsumer {
  const client = redisUrl ? redis(redisUrl, true, onError) : null
  const options = { concurrency, maxStalledCount: 10 } // a job whose worker was killed comes back, many times if need be
  const worker = client
    ? new RedisWorker<EventJob>(name, ({ data, name: event }) => handle(data, event), { ...options, connection: client })
    : new onPostgres.Worker<EventJob>(name, ({ data, name: event }) => handle(data, event), {
        ...options,
        connection: { connectionString: postgresUrl, max: 4 },
      })
  worker.on('error', (error: Error) => onError(error))
  worker.on('failed', (job: { data: EventJob } | undefined, error: Error) => onError(error, job?.data))
  return {
    close: async () => {
      await worker.close()
      client?.disconnect()
    },
  }
}

/** A queue that is away must not hold the relay; what it takes later under the same id does no harm. */
async function inTime(adding: Promise<unknown>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('The queue did not answer in time.')), ADD_MS)
  try {
    await Promise.race([adding, late])
  } finally {
    clearTimeout(timer)
    adding.catch(() => {})
  }
}

/** @param patient a consumer waits for Redis to come back; a producer says at once that it is away, so that the relay stays quick */
function redis(url: string, patient: boolean, onError: (error: Error) => void): Redis {
  const client = new Redis(url, {
    maxRetriesPerRequest: patient ? null : 1,
    enableOfflineQueue: patient,
    retryStrategy: (times) => Math.min(times * 200, 5_000),
  })
  return client.on('error', onError)
}
