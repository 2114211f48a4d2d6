import { testOrganizations } from '@treppenhaus/testing/organization'
import { until } from '@treppenhaus/testing/until'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CatalogListener, listenToCatalog } from './catalog-listener.ts'
import { append, notifyOutbox, OUTBOX_CHANNEL, outboxNotifier } from './outbox.ts'
import { databaseOf } from './server-url.ts'
import { transaction } from './transaction.ts'

const { first, second, operator, catalog } = await testOrganizations()
let listener: CatalogListener
let heard: string[]
let reconnected: number

beforeEach(async () => {
  heard = []
  reconnected = 0
  listener = await listenToCatalog(operator.catalogUrl, { onReconnect: () => reconnected++ })
  await listener.subscribe(OUTBOX_CHANNEL, (slug) => heard.push(slug))
})
afterEach(() => listener.close())

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('an event commits with its fact, and the worker hears of it afterwards', async () => {
  const ticketId = randomUUID()
  const actor = randomUUID()
  const id = await transaction(first, (tx) => append(tx, 'ticket.created.v1', { ticketId }, actor))
  expect((await first.pool.query('select name, payload, actor_account_id, handled_at from outbox where id = $1', [id])).rows).toEqual([
    { name: 'ticket.created.v1', payload: { ticketId }, actor_account_id: actor, handled_at: null },
  ])
  await until(() => heard.includes(first.slug))
  expect(heard).toEqual([first.slug])
})

test('a transaction that fails leaves no event and wakes nobody', async () => {
  const before = await first.pool.query('select from outbox')
  const failing = transaction(first, async (tx) => {
    await append(tx, 'ticket.created.v1', { ticketId: randomUUID() })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  await transaction(second, async () => 'no event')
  await pause(100)
  expect([(await first.pool.query('select from outbox')).rowCount, heard]).toEqual([before.rowCount, []])
})

test('a catalog that is away does not fail the work', async () => {
  const closed = { query: () => Promise.reject(new Error('away')) }
  await expect(notifyOutbox(Object.assign(Object.create(catalog.pool), closed), first.slug)).resolves.toBeUndefined()
})

test('many commits become few notices, and none after the last is missed', async () => {
  const notify = outboxNotifier(catalog.pool)
  for (let i = 0; i < 100; i++) notify(first.slug)
  notify(second.slug)
  await until(() => heard.includes(second.slug) && heard.filter((slug) => slug === first.slug).length === 2)
  await pause(50)
  expect(heard).toHaveLength(3)
})

test('the listener comes back after the server has cut it off, and says that it may have missed something', async () => {
  const { asAdmin } = first
  await asAdmin(
    `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = '${databaseOf(operator.catalogUrl)}'`,
  )
  await until(() => reconnected === 1)
  await notifyOutbox(catalog.pool, first.slug)
  await until(() => heard.includes(first.slug))
})

test('who has unsubscribed hears nothing more', async () => {
  const other: string[] = []
  const end = await listener.subscribe('catalog', (payload) => other.push(payload))
  await catalog.pool.query("select pg_notify('catalog', 'one')")
  await until(() => other.length === 1)
  end()
  await catalog.pool.query("select pg_notify('catalog', 'two')")
  await notifyOutbox(catalog.pool, first.slug)
  await until(() => heard.length > 0)
  expect(other).toEqual(['one'])
})
