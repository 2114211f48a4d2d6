// The baseline of `throughput`: the queue with a handler that does nothing, added to and run as the worker does it.
import { createPostgresBackend, withBackend } from 'bullmq'

const BATCH = 200
const { Queue, Worker } = withBackend(createPostgresBackend)

process.on('disconnect', () => process.exit())
process.on('message', async ({ queueUrl, jobs }: { queueUrl: string; jobs: number }) => {
  const queue = new Queue('bare', { connection: { connectionString: queueUrl, max: 2 }, defaultJobOptions: { removeOnComplete: true } })
  const { promise: done, resolve } = Promise.withResolvers<void>()
  let left = jobs
  const worker = new Worker('bare', async () => {}, { concurrency: 8, connection: { connectionString: queueUrl, max: 4 } })
  worker.on('completed', () => --left === 0 && resolve())
  await worker.waitUntilReady()
  const began = performance.now()
  for (let first = 0; first < jobs; first += BATCH) {
    const size = Math.min(BATCH, jobs - first)
    await queue.addBulk(Array.from({ length: size }, (_, index) => ({ name: 'job', data: { eventId: String(first + index) } })))
  }
  await done
  const seconds = (performance.now() - began) / 1000
  await Promise.all([worker.close(), queue.close()])
  process.send?.({ perSecond: jobs / seconds })
})
