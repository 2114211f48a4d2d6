import { throttles } from '@treppenhaus/db/schema/accounts'
import { makeAccount, makeSettings } from '@treppenhaus/testing/builders'
import { expect, test } from 'vitest'
import { countTry, netOf } from '../../plugins/throttle.ts'
import { testApp } from '../../test-app.ts'
import { secondFactors } from '../../test-second-factors.ts'

const api = await testApp({ trustProxy: '127.0.0.1' })
const { first, ask } = api
const { db } = first
await makeSettings(db)
const { logIn } = secondFactors(api, first)

const from = (ip: string) => ({ 'x-forwarded-for': ip })
const post = (path: string, payload: object, ip: string) => ask(first, `POST /api/v1/portal${path}`, { payload, headers: from(ip) })
/** As if that many had come from there already. */
const tried = async (bucket: string, times: number, seconds: number) => {
  for (let count = 0; count < times; count++) await countTry(db, bucket, seconds)
}
const nobody = () => `${crypto.randomUUID()}@example.com`
const account = await makeAccount(db, { audience: 'portal' })

test('429: a net that guesses is stopped, whichever address of its /64 or /24 comes, and another net is not', async () => {
  for (const [net, one, other, elsewhere] of [
    ['2001:db8:0:1::/64', '2001:db8:0:1::1', '2001:db8:0:1:ffff:eeee:dddd:1', '2001:db8:0:2::1'],
    ['192.0.2.0/24', '192.0.2.1', '::ffff:192.0.2.200', '198.51.100.1'],
  ] as const) {
    await tried(`login:net:portal:${netOf(one)}`, 100, 15 * 60)
    const statuses = []
    for (const ip of [one, other, elsewhere]) statuses.push((await post('/session', { login: nobody(), password: 'x' }, ip)).status)
    expect([net, ...statuses]).toEqual([net, 429, 429, 401])
  }
})

test('429: ten wrong passwords stop an account that exists and one that does not alike', async () => {
  const answers = []
  for (const login of [account.login, nobody()]) {
    await tried(`login:account:portal:${login}`, 10, 15 * 60)
    answers.push(await post('/session', { login, password: 'x' }, '203.0.113.1'))
  }
  const [known, unknown] = answers.map(({ status, body }) => [status, { ...body, instance: '', retryAfter: 0, detail: '' }])
  expect(known).toEqual(unknown)
  expect(known![0]).toBe(429)
})

test('429: guessed links of an e-mail change are counted for their net', async () => {
  const guess = (ip: string) => post('/email-change/confirm', { token: crypto.randomUUID() }, ip)
  await tried('email-change-confirm:net:portal:203.0.113.0/24', 50, 3600)
  expect([(await guess('203.0.113.7')).status, (await guess('203.0.114.7')).status]).toEqual([429, 401])
})

test('429: a forgotten password is asked for five times an hour, for an account that exists and one that does not alike', async () => {
  const found = []
  for (const login of [account.login, nobody()]) {
    const statuses = []
    for (let count = 0; count < 6; count++) statuses.push((await post('/password/forgot', { login }, `203.0.${count}.9`)).status)
    found.push(statuses)
  }
  expect(found).toEqual([Array(5).fill(202).concat(429), Array(5).fill(202).concat(429)])
})

test('429: passkey requests of one net are counted', async () => {
  await tried('passkey:net:203.0.113.0/24', 300, 15 * 60)
  const answer = await ask(first, 'POST /api/v1/portal/passkeys/sign-in/options', { headers: from('203.0.113.8') })
  expect(answer.status).toBe(429)
})

test('an address that was made up by somebody who is no proxy counts for nothing', async () => {
  const direct = await testApp()
  const bucket = 'login:net:portal:127.0.0.0/24'
  for (let count = 0; count < 100; count++) await countTry(direct.first.db, bucket, 15 * 60)
  const payload = { login: nobody(), password: 'x' }
  const answer = await direct.ask(direct.first, 'POST /api/v1/portal/session', { payload, headers: from('198.51.100.77') })
  expect(answer.status).toBe(429)
})

test('what is counted is stored without address and name', async () => {
  await logIn(account)
  const text = JSON.stringify(await db.select().from(throttles))
  for (const part of ['192.0.2', '2001:db8', account.login, 'login:']) expect(text).not.toContain(part)
})
