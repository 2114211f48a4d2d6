import { until } from '@treppenhaus/testing/until'
import path from 'node:path'
import { env } from '../env.ts'
import type { BenchDatabase } from './database.ts'
import { startProgram } from './program.ts'
import { figure, median } from './stats.ts'
import { startWorker } from './worker.ts'

/** An event that is handled and writes to nobody. */
const EVENTS = `
  insert into outbox (name, payload)
  select 'ticket.edited.v1', jsonb_build_object('ticketId', (select id from tickets limit 1)) from generate_series(1, $1)`

/** Events a second of relay, queue and consumer, against jobs a second of the queue alone with a handler that does nothing. */
export async function throughput(database: BenchDatabase, queueUrl: string, smtpUrl: string): Promise<void> {
  const bare = startProgram(path.join(import.meta.dirname, '../processes/bare-queue.ts'), { env: env.inherited })
  const worker = await startWorker(database, queueUrl, smtpUrl)
  const ours = () => handleEvents(database)
  const alone = () => runBare(bare, queueUrl)
  const rates: { ours: number; baseline: number }[] = []
  for (let round = 0; round < env.rounds; round++) {
    const [first, second] = round % 2 === 0 ? [await ours(), await alone()] : [await alone(), await ours()]
    rates.push(round % 2 === 0 ? { ours: first, baseline: second } : { ours: second, baseline: first })
  }
  await Promise.all([bare.stop(), worker.stop()])
  const of = (key: 'ours' | 'baseline') => figure(median(rates.map((rate) => rate[key])))
  const ratio = median(rates.map((rate) => rate.ours / rate.baseline))
  console.log(`throughput: ${env.events} events, ${env.rounds} rounds, queue on PostgreSQL`)
  console.log(`  worker ${of('ours')}/s   bare queue ${of('baseline')}/s   ratio ${figure(ratio)} (must 0.9)`)
}

async function handleEvents({ first }: BenchDatabase): Promise<number> {
  await first.pool.query(EVENTS, [env.events])
  const began = performance.now()
  first.wakeRelay()
  const open = 'select exists (select from outbox where handled_at is null) as left'
  await until(async () => !(await first.pool.query<{ left: boolean }>(open)).rows[0]?.left, 300_000, () => 'Not all events were handled.') // prettier-ignore
  return env.events / ((performance.now() - began) / 1000)
}

async function runBare(bare: ReturnType<typeof startProgram>, queueUrl: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  bare.onceMessage((message) => resolve((message as { perSecond: number }).perSecond))
  bare.send({ queueUrl, jobs: env.events })
  return promise
}
