import { sessions } from '@treppenhaus/db/schema/accounts'
import { makeAccount, TEST_PASSWORD } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, app, ask } = await testApp({ trustProxy: '127.0.0.1' })
const { db } = first

type Account = Awaited<ReturnType<typeof makeAccount>>
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1'
const logIn = async ({ login }: Account, headers: Record<string, string> = {}): Promise<string> =>
  (await ask(first, 'POST /api/v1/staff/session', { payload: { login, password: TEST_PASSWORD }, headers })).body.accessToken
const list = async (token: string) => (await ask(first, 'GET /api/v1/staff/sessions', { token })).body.items
const me = async (token: string) => (await ask(first, 'GET /api/v1/staff/me', { token })).status

test('200: where the account is signed in, this session first: device, place, way', async () => {
  const account = await makeAccount(db)
  const here = await logIn(account, { 'x-forwarded-for': '192.168.178.20' })
  await logIn(account, { 'user-agent': phone, 'x-forwarded-for': '8.8.8.8' })
  await logIn(await makeAccount(db))
  expect(await list(here)).toMatchObject([
    {
      current: true,
      browser: null,
      system: null,
      network: '192.168.178.0/24',
      local: true,
      country: null,
      method: 'password',
      strong: false,
    },
    { current: false, browser: 'safari', system: 'ios', network: '8.8.8.0/24', local: false, country: 'US' },
  ])
})

test('204: one session ends at once, with what it streams; 404 for one of somebody else and one that has ended', async () => {
  const account = await makeAccount(db)
  const [here, there] = [await logIn(account), await logIn(account)]
  const foreign = await logIn(await makeAccount(db))
  const stream = await app.inject({
    method: 'GET',
    url: '/api/v1/staff/stream',
    headers: { host: first.host, authorization: `Bearer ${there}` },
    payloadAsStream: true,
  })
  const closed = new Promise((resolve) => stream.stream().on('end', resolve).resume())
  const [, { id }] = await list(here)
  const end = (token: string) => ask(first, `DELETE /api/v1/staff/sessions/${id}`, { token })
  expect((await end(foreign)).status).toBe(404)
  expect((await end(here)).status).toBe(204)
  await closed
  expect([await me(there), await me(here)]).toEqual([401, 200])
  expect((await end(here)).status).toBe(404)
  const [row] = await db.select().from(sessions).where(eq(sessions.id, id))
  expect(row).toMatchObject({ revokedBecause: 'ended' })
})

test('204: all others end and this one stays', async () => {
  const account = await makeAccount(db)
  const [here, there] = [await logIn(account), await logIn(account)]
  expect((await ask(first, 'DELETE /api/v1/staff/sessions?keepCurrent=true', { token: here })).status).toBe(204)
  expect([await me(there), await me(here)]).toEqual([401, 200])
})

test('a spoofed address of somebody who is no proxy of ours counts for nothing', async () => {
  const { ask: askDirectly, first: other } = await testApp()
  const account = await makeAccount(other.db)
  await askDirectly(other, 'POST /api/v1/staff/session', {
    payload: { login: account.login, password: TEST_PASSWORD },
    headers: { 'x-forwarded-for': '8.8.8.8' },
  })
  const [row] = await other.db.select().from(sessions).where(eq(sessions.accountId, account.id))
  expect(row).toMatchObject({ network: '127.0.0.0/24', country: null })
})
