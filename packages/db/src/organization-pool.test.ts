import { testOrganizations } from '@treppenhaus/testing/organization'
import { until } from '@treppenhaus/testing/until'
import { afterEach, expect, test } from 'vitest'
import { BusyError } from './gate.ts'
import { type OrganizationPools, organizationPools, type PoolSettings } from './organization-pool.ts'

const { first, second, operator, catalog } = await testOrganizations()
let pools: OrganizationPools
afterEach(() => pools.close())

function open(settings: Partial<PoolSettings> = {}) {
  pools = organizationPools({ catalogUrl: operator.catalogUrl, appKey: operator.appKey, ...settings })
  return pools
}

/** Connections the server sees, of the app roles of both organizations. */
async function backends(): Promise<number> {
  const { rows } = await catalog.pool.query<{ count: string }>('select count(*) from pg_stat_activity where usename = any($1)', [
    [`th_${first.slug}_app`, `th_${second.slug}_app`],
  ])
  return Number(rows[0]?.count)
}

test('each organization has its own database, also when many requests are mixed', async () => {
  const { open: get } = open({ maxConnections: 3, maxPerPool: 2 })
  const ask = async ({ entry }: typeof first) => {
    const { rows } = await get(entry).pool.query<{ name: string }>('select current_database() as name, pg_sleep(0.001)')
    return rows[0]?.name === entry.database
  }
  const answers = await Promise.all(Array.from({ length: 300 }, (_, i) => ask(i % 2 ? first : second)))
  expect(answers.every(Boolean)).toBe(true)
})

test('the same organization is the same object, until its entry changes', () => {
  const { open: get } = open()
  expect(get(first.entry)).toBe(get(first.entry))
  expect(get(first.entry)).not.toBe(get(second.entry))
  const before = get(first.entry)
  expect(get({ ...first.entry, passwordVersion: 2 })).not.toBe(before)
})

test('the least recently used organization is let go, and still works for who holds it', async () => {
  const { open: get } = open({ maxPools: 1 })
  const held = get(first.entry)
  await held.pool.query('select 1')
  get(second.entry)
  expect(pools.size).toBe(1)
  expect((await held.pool.query('select 1')).rowCount).toBe(1)
  expect(get(first.entry)).not.toBe(held)
})

test('no more connections are open than the budget allows, over all organizations', async () => {
  await until(async () => (await backends()) === 0)
  const { open: get } = open({ maxConnections: 2, maxPerPool: 2 })
  const most = { client: 0, server: 0 }
  const work = Array.from({ length: 40 }, async (_, i) => {
    await get((i % 4 < 2 ? first : second).entry).pool.query('select pg_sleep(0.005)')
    most.client = Math.max(most.client, pools.openConnections)
  })
  const watch = setInterval(async () => (most.server = Math.max(most.server, await backends())), 5)
  await Promise.all(work)
  clearInterval(watch)
  expect(most.client).toBe(2)
  expect(most.server).toBeLessThanOrEqual(3) // one that was told to go may still be leaving
})

test('a busy organization does not take the places of another', async () => {
  const { open: get } = open({ maxConnections: 4, maxPerPool: 2 })
  const busy = Array.from({ length: 50 }, () => get(first.entry).pool.query('select pg_sleep(0.1)'))
  const started = performance.now()
  await get(second.entry).pool.query('select 1')
  expect(performance.now() - started).toBeLessThan(1_000)
  await Promise.all(busy)
})

test('who waits too long for a connection gets a BusyError, and the place is free again afterwards', async () => {
  const { open: get } = open({ maxConnections: 1, maxPerPool: 1, waitMs: 100 })
  const { pool } = get(first.entry)
  const client = await pool.connect()
  await expect(pool.query('select 1')).rejects.toThrow(BusyError)
  await expect(get(second.entry).pool.query('select 1')).rejects.toThrow(BusyError)
  client.release()
  expect((await get(second.entry).pool.query('select 1')).rowCount).toBe(1)
})

test('failed connections and failed statements give their places back', async () => {
  const { open: get } = open({ maxConnections: 1, maxPerPool: 1, waitMs: 1_000 })
  const wrong = get({ ...first.entry, passwordVersion: 2 })
  for (let i = 0; i < 3; i++) await expect(wrong.pool.query('select 1')).rejects.toThrow(/password authentication failed/)
  for (let i = 0; i < 3; i++) await expect(get(second.entry).pool.query('select 1/0')).rejects.toThrow(/division by zero/)
  for (let i = 0; i < 3; i++) await expect(get(second.entry).db.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await get(first.entry).pool.query('select 1')).rowCount).toBe(1)
})

test('idle connections close, and a statement that takes too long is ended', async () => {
  const { open: get } = open({ idleMs: 50, statementTimeoutMs: 50 })
  const { pool } = get(first.entry)
  await expect(pool.query('select pg_sleep(5)')).rejects.toThrow(/statement timeout/)
  await pool.query('select 1')
  expect(pools.openConnections).toBe(1)
  await until(() => pools.openConnections === 0, 2_000)
})

test('connections that the server ends are replaced', async () => {
  const { open: get } = open()
  const { pool } = get(first.entry)
  await pool.query('select 1')
  await first.asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'th_${first.slug}_app'`)
  await until(() => pools.openConnections === 0)
  expect((await pool.query('select 1')).rowCount).toBe(1)
})
