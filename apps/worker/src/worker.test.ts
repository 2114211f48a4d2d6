import { append } from '@treppenhaus/db/outbox'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { transaction } from '@treppenhaus/db/transaction'
import { makeSettings, makeTicket } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { startRedis } from '@treppenhaus/testing/redis'
import { testQueueUrl } from '@treppenhaus/testing/server'
import { startSmtpSink } from '@treppenhaus/testing/smtp-sink'
import { until } from '@treppenhaus/testing/until'
import { eq, isNull } from 'drizzle-orm'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { migrateQueue, openQueue, type QueueAddress } from './queue.ts'
import { runWorker, type TestWorker } from './test-worker.ts'

const organizations = await testOrganizations()
const { first, second } = organizations
await makeSettings(first.db)
await makeSettings(second.db, { name: 'Nachbar Immobilien' })
const sink = await startSmtpSink()
const redis = await startRedis()
afterAll(() => Promise.all([sink.close(), redis.stop()]))

let worker: TestWorker | undefined
afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

const accepted = async (organization = first) => {
  const { id: ticketId } = await makeTicket(organization.db)
  await transaction(organization, (tx) => append(tx, 'ticket.accepted.v1', { ticketId }))
  const [event] = await organization.db
    .select()
    .from(outbox)
    .orderBy(outbox.seq)
    .then((rows) => rows.slice(-1))
  return event!.id
}
const stateOf = (eventId: string, organization = first) =>
  organization.db
    .select()
    .from(deliveries)
    .where(eq(deliveries.eventId, eventId))
    .then(([row]) => row?.state)
const sent = (eventId: string, organization = first, ms = 10_000) =>
  until(async () => (await stateOf(eventId, organization)) === 'sent', ms)

const postgresUrl = await testQueueUrl()
const backends: [string, QueueAddress][] = [
  ['PostgreSQL', { postgresUrl }],
  ['Redis', { postgresUrl, redisUrl: redis.url }],
]
await migrateQueue({ postgresUrl })

describe.each(backends)('with the queue on %s', (_name, queue) => {
  test('an event becomes one e-mail, at once', async () => {
    worker = await runWorker(organizations, queue, { smtpUrl: sink.url })
    const before = sink.mails.length
    const began = performance.now()
    await sent(await accepted())
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(sink.mails.slice(before)).toHaveLength(1)
    expect(sink.mails.at(-1)?.subject).toMatch(/^Angenommen: Wasser tropft/)
  })

  test('what was committed while no worker ran is sent when one comes', async () => {
    const eventId = await accepted()
    worker = await runWorker(organizations, queue, { smtpUrl: sink.url })
    await sent(eventId)
  })

  test('three workers share the work: each event one e-mail', async () => {
    const events = await Promise.all(Array.from({ length: 20 }, () => accepted()))
    const before = sink.mails.length
    const workers = await Promise.all([1, 2, 3].map(() => runWorker(organizations, queue, { smtpUrl: sink.url })))
    await Promise.all(events.map((eventId) => sent(eventId)))
    await Promise.all(workers.map((one) => one.stop()))
    expect(sink.mails.slice(before)).toHaveLength(20)
  })

  test('the queue is emptied before the worker came: still one e-mail', async () => {
    const onError = () => {}
    const eventId = await accepted()
    const events = openQueue(queue, 'events', onError)
    await first.db
      .update(outbox)
      .set({ publishedAt: new Date(Date.now() - 61_000), attempts: 1 })
      .where(eq(outbox.id, eventId))
    await events.empty()
    await events.close()
    worker = await runWorker(organizations, queue, { smtpUrl: sink.url })
    await sent(eventId)
  })

  test('a job that nobody of ours has written sends nothing and stops nothing', async () => {
    worker = await runWorker(organizations, queue, { smtpUrl: sink.url })
    const before = sink.mails.length
    const events = openQueue(queue, 'events', () => {})
    const eventId = await accepted(second)
    await sent(eventId, second)
    await events.addBulk([
      { name: 'x', jobId: 'forged-1', data: { organization: 'nobody', eventId } },
      { name: 'x', jobId: 'forged-2', data: { organization: first.slug, eventId } },
    ])
    await until(async () => (await events.open()) === 0)
    await sent(await accepted())
    await events.close()
    expect(sink.mails.slice(before)).toHaveLength(2)
    expect(await stateOf(eventId)).toBeUndefined()
  })
})

test('one organization whose database is broken stops no other', async () => {
  await second.asAdmin('alter table outbox rename to outbox_away')
  worker = await runWorker(organizations, { postgresUrl }, { smtpUrl: sink.url })
  await sent(await accepted())
  await second.asAdmin('alter table outbox_away rename to outbox')
  await sent(await accepted(second), second)
})

test('Redis is away: the event waits and is sent when it is back', async () => {
  const gone = await startRedis()
  const { port } = gone
  worker = await runWorker(organizations, { postgresUrl, redisUrl: gone.url }, { smtpUrl: sink.url })
  await gone.stop()
  const eventId = await accepted()
  await expect(sent(eventId, first, 1_500)).rejects.toThrow('It did not happen')
  const back = await startRedis({ port })
  await sent(eventId, first, 20_000)
  await worker.stop()
  worker = undefined
  await back.stop()
}, 60_000)

test('all events are handled at the end', async () => {
  expect(await first.db.$count(outbox, isNull(outbox.handledAt))).toBe(0)
})
