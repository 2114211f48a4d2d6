import { append } from '@treppenhaus/db/outbox'
import { prepareQueue } from '@treppenhaus/db/prepare-server'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { withParts } from '@treppenhaus/db/server-url'
import { transaction } from '@treppenhaus/db/transaction'
import { makeSettings, makeTicket } from '@treppenhaus/testing/builders'
import { startDurableServer } from '@treppenhaus/testing/durable-server'
import { createTestOrganizations } from '@treppenhaus/testing/organization'
import { startRedis } from '@treppenhaus/testing/redis'
import { startSmtpSinkProcess } from '@treppenhaus/testing/smtp-sink'
import { until } from '@treppenhaus/testing/until'
import { eq, isNull, ne, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { migrateQueue, openQueue, type QueueAddress } from './queue.ts'
import { startWorkerProcess, type WorkerProcess } from './test-process.ts'
import { testFolder } from './test-worker.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 }) // processes start and die here, perhaps on a busy machine

const server = await startDurableServer()
const { first, operator, close } = await createTestOrganizations(server.url)
const { db } = first
await makeSettings(db)
const sink = await startSmtpSinkProcess()
const redis = await startRedis()
const postgresUrl = withParts(server.url, { database: 'queue', user: 'queue', password: 'queue-password' })
await prepareQueue({ adminUrl: server.url }, postgresUrl)
await migrateQueue({ postgresUrl })
const folder = await testFolder()

const backends: [string, QueueAddress][] = [
  ['PostgreSQL', { postgresUrl }],
  ['Redis', { postgresUrl, redisUrl: redis.url }],
]

let workers: WorkerProcess[] = []
beforeEach(() => {
  sink.mails.length = 0
  sink.behave({ delayMs: 0 })
})
afterEach(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await Promise.all(workers.map(({ exited }) => exited))
  workers = []
})
afterAll(async () => {
  await Promise.all([sink.close(), redis.stop()])
  await close()
  await server.stop()
})

async function start({ redisUrl }: QueueAddress): Promise<WorkerProcess> {
  const worker = await startWorkerProcess({
    DATABASE_URL: operator.catalogUrl,
    APP_KEY: operator.appKey,
    QUEUE_DATABASE_URL: postgresUrl,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    SMTP_URL: sink.url,
    DATA_DIR: folder,
  })
  workers.push(worker)
  return worker
}
async function kill(worker: WorkerProcess): Promise<void> {
  worker.kill('SIGKILL')
  expect(await worker.exited).toBe('SIGKILL')
}
async function empty(queue: QueueAddress): Promise<void> {
  const events = openQueue(queue, 'events', () => {})
  await events.empty()
  await events.close()
}
async function happen(): Promise<string> {
  const { id: ticketId } = await makeTicket(db)
  return transaction(first, (tx) => append(tx, 'ticket.accepted.v1', { ticketId }))
}
const eventOf = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0]!
const deliveriesOf = (id: string) => db.select().from(deliveries).where(eq(deliveries.eventId, id))
/** In place of waiting for a minute, and for the two of a claim. */
const later = async () => {
  await db.update(outbox).set({ publishedAt: sql`${outbox.publishedAt} - interval '61 seconds'` })
  await db.update(deliveries).set({ dueAt: sql`${deliveries.dueAt} - interval '121 seconds'` })
}
/** The message has arrived, under one id however often it was taken, and the row says so. */
async function arrivedOnce(eventId: string, copies = 1): Promise<void> {
  await until(async () => (await deliveriesOf(eventId)).some(({ state }) => state === 'sent'), 60_000)
  const rows = await deliveriesOf(eventId)
  expect(rows).toHaveLength(1)
  const ids = sink.mails.map(({ messageId }) => messageId)
  expect(new Set(ids)).toEqual(new Set([`<${rows[0]!.id}@treppenhaus.example>`]))
  expect(ids).toHaveLength(copies)
  expect((await eventOf(eventId)).handledAt).not.toBeNull()
}

/** No delivery can be written while `work` runs. */
async function whileNothingCanBeExpanded(work: () => Promise<void>): Promise<void> {
  const client = new pg.Client(withParts(server.url, { database: first.entry.database }))
  await client.connect()
  await client.query('begin; lock table deliveries in share mode')
  await work().finally(() => client.end())
}

describe.each(backends)('the worker is killed, with the queue on %s', (_name, queue) => {
  describe.each([
    ['', false],
    [', and the queue is emptied', true],
  ])('once%s', (_what, emptied) => {
    const between = async () => {
      if (emptied) await empty(queue)
      await later()
    }

    test('after the commit, before the relay', async () => {
      const worker = await start(queue)
      worker.kill('SIGSTOP')
      const eventId = await happen()
      await kill(worker)
      expect((await eventOf(eventId)).publishedAt).toBeNull()
      await between()
      await start(queue)
      await arrivedOnce(eventId)
    })

    test('after the relay, before the message is sent', async () => {
      const worker = await start(queue)
      let eventId = ''
      await whileNothingCanBeExpanded(async () => {
        eventId = await happen()
        await until(async () => (await eventOf(eventId)).publishedAt, 60_000)
        await kill(worker)
      })
      expect(await deliveriesOf(eventId)).toEqual([])
      await between()
      await start(queue)
      await arrivedOnce(eventId)
    })

    test('after the mail server has taken the message, before the row says so', async () => {
      const worker = await start(queue)
      sink.behave({ delayMs: 60_000 })
      const eventId = await happen()
      await sink.waitFor(undefined, 60_000)
      await kill(worker)
      expect(await deliveriesOf(eventId)).toMatchObject([{ state: 'sending' }])
      sink.behave({ delayMs: 0 })
      await between()
      await start(queue)
      await arrivedOnce(eventId, 2)
    })
  })

  test('three times over the same message: it still arrives', async () => {
    sink.behave({ delayMs: 60_000 })
    const eventId = await happen()
    for (let times = 1; times <= 3; times++) {
      const worker = await start(queue)
      await until(() => sink.mails.length === times, 60_000)
      await kill(worker)
      await later()
    }
    sink.behave({ delayMs: 0 })
    await start(queue)
    await arrivedOnce(eventId, 4)
  })
})

test.each(backends)(
  'a stop by signal ends what is under way within 10 s, with the queue on %s',
  async (_name, queue) => {
    sink.behave({ delayMs: 300 })
    const worker = await start(queue)
    const events = await Promise.all(Array.from({ length: 12 }, happen))
    await sink.waitFor(undefined, 60_000)
    const began = performance.now()
    worker.kill('SIGTERM')
    expect(await worker.exited).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
    const states = (await Promise.all(events.map(deliveriesOf))).flat().map(({ state }) => state)
    expect(states).not.toContain('sending')
    const sent = states.filter((state) => state === 'sent').length
    expect(sink.mails).toHaveLength(sent)
    sink.behave({ delayMs: 0 })
    await later()
    await start(queue)
    const open = async () => (await db.select().from(outbox).where(isNull(outbox.handledAt))).length
    const unsent = async () => (await db.select().from(deliveries).where(ne(deliveries.state, 'sent'))).length
    await until(
      async () => (await open()) + (await unsent()) === 0,
      60_000,
      () => workers.map(({ output }) => output()).join('\n'),
    )
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(events.length)
    expect(sink.mails).toHaveLength(events.length)
  },
  60_000,
)

test('the log names no address, no text and no secret', async () => {
  const worker = await start({ postgresUrl })
  await arrivedOnceAfter(worker)
  expect(worker.output()).not.toMatch(/@example\.com|Wasser tropft|Yılmaz|postgres:\/\//)
})

async function arrivedOnceAfter(worker: WorkerProcess): Promise<void> {
  const eventId = await happen()
  await arrivedOnce(eventId)
  await db.insert(deliveries).values({
    eventId,
    recipientId: eventId,
    recipientName: 'Ayşe Yılmaz',
    channel: 'email',
    address: 'person@example.com',
    locale: 'de',
    template: 'unknown',
    data: { title: 'Wasser tropft' },
  })
  first.wakeRelay()
  await until(() => worker.output().includes('did not go out'), 60_000)
}
