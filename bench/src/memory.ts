import { startSmtpSinkProcess } from '@treppenhaus/testing/smtp-sink'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from './env.ts'
import { startApi } from './lib/api.ts'
import { startDatabase } from './lib/database.ts'
import { acceptTickets } from './lib/events.ts'
import { startLoad } from './lib/load.ts'
import { mostMegabytes, residentMegabytes } from './lib/memory.ts'
import { fillPortfolio } from './lib/portfolio.ts'
import { makeQueueDatabase } from './lib/queue-database.ts'
import { withAll } from './lib/with-all.ts'
import { startWorker } from './lib/worker.ts'

const REST_MS = 15_000

await withAll(async (opened) => {
  const database = opened(await startDatabase())
  const { staffLogin } = await fillPortfolio(database)
  const sink = await startSmtpSinkProcess()
  opened({ stop: sink.close })
  const load = opened(startLoad())
  const api = opened(await startApi(database))
  const worker = opened(await startWorker(database, await makeQueueDatabase(database), sink.url))
  const headers = await api.headersOf('staff', staffLogin)
  const requests = [{ path: '/api/v1/staff/tickets?limit=50', headers }]
  await sleep(REST_MS)
  const rest = { api: await residentMegabytes(api.pid), worker: await residentMegabytes(worker.pid) }
  const apiMost = await mostMegabytes(api.pid, () => load.run({ port: api.port, method: 'GET', requests }, env.seconds * env.rounds * 1000))
  const { rows } = await database.first.pool.query<{ id: string }>('select id from tickets limit $1', [50 * env.seconds * env.rounds])
  const ids = rows.map(({ id }) => id)
  const workerMost = await mostMegabytes(worker.pid, () => acceptTickets(database, ids, 50))
  console.log('memory: resident megabytes')
  console.log(`  API    ${rest.api.toFixed(0)} at rest (must <= 130)   ${apiMost.toFixed(0)} under load (must < 250)`)
  console.log(`  worker ${rest.worker.toFixed(0)} at rest   ${workerMost.toFixed(0)} under load (must < 300)`)
})
