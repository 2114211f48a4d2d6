import { startSmtpSinkProcess } from '@treppenhaus/testing/smtp-sink'
import { until } from '@treppenhaus/testing/until'
import { env } from './env.ts'
import { readCpu } from './lib/cpu.ts'
import { startDatabase } from './lib/database.ts'
import { acceptTickets, delaysOf, deliveryOf } from './lib/events.ts'
import { fillPortfolio } from './lib/portfolio.ts'
import { makeQueueDatabase } from './lib/queue-database.ts'
import { figure, quantile, sorted } from './lib/stats.ts'
import { throughput } from './lib/throughput.ts'
import { withAll } from './lib/with-all.ts'
import { startWorker } from './lib/worker.ts'

const PER_SECOND = 50
const WARM_UP = 100

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  await fillPortfolio(database)
  const queueUrl = await makeQueueDatabase(database)
  const sink = await startSmtpSinkProcess()
  opened({ stop: sink.close })
  const taken = new Map<string, number>()
  sink.onMail((mail) => taken.set(deliveryOf(mail), performance.now()))
  const worker = opened(await startWorker(database, queueUrl, sink.url))
  const { rows } = await database.first.pool.query<{ id: string }>('select id from tickets limit $1', [
    WARM_UP + PER_SECOND * env.seconds * env.rounds,
  ])
  const ids = rows.map(({ id }) => id)
  await acceptTickets(database, ids.slice(0, WARM_UP), PER_SECOND)
  const before = await readCpu(worker.pid, database.folder)
  const committed = await acceptTickets(database, ids.slice(WARM_UP), PER_SECOND)
  await until(() => taken.size >= ids.length, 120_000, () => `Only ${taken.size} of ${ids.length} messages came.`) // prettier-ignore
  const after = await readCpu(worker.pid, database.folder)
  const delays = sorted(await delaysOf(database, committed, taken))
  const of = (share: number) => figure(quantile(delays, share))
  console.log(`deliver: from the commit to the mail server's answer, ${delays.length} messages at ${PER_SECOND} a second`)
  console.log(`  median ${of(0.5)} ms (must < 1000)   p99 ${of(0.99)} ms (must < 5000)   longest ${of(1)} ms`)
  const each = (key: 'program' | 'database') => figure((after[key] - before[key]) / delays.length)
  console.log(`  processor ${each('program')} + ${each('database')} ms a message (worker + database, its commit included)`)
  await worker.stop()
  await throughput(database, queueUrl, sink.url)
})
