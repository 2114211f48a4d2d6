import { audit } from '@treppenhaus/db/schema/audit'
import { consents } from '@treppenhaus/db/schema/consents'
import { pushSubscriptions } from '@treppenhaus/db/schema/notifications'
import { makeAccount, makeOwnership, makeSettings, makeUnit } from '@treppenhaus/testing/builders'
import { and, asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, runtime, ask, logIn } = await testApp()
const { db } = first
await makeSettings(db)

async function somebody(audience: 'staff' | 'portal' | 'contractor' = 'portal') {
  const account = await makeAccount(db, { audience })
  const token = await logIn(first, account)
  const call = (line: string, payload?: object) => {
    const [method, path] = line.split(' ')
    return ask(first, `${method} /api/v1/${audience}/notifications${path ?? ''}`, { token, payload, headers: { 'user-agent': 'Probe/1' } })
  }
  return { account, read: async () => (await call('GET')).body, edit: (payload: object) => call('PATCH', payload), call }
}
type Body = { topics: { topic: string; choices: object }[] }
const choicesOf = (body: Body, topic: string) => body.topics.find((one) => one.topic === topic)?.choices
const number = { number: '0171 39200-77', wording: 'Schicken Sie mir Kurznachrichten.', locale: 'de' }
const browser = (endpoint = `https://push.example.com/${crypto.randomUUID()}`) => ({
  endpoint,
  keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) },
  wording: 'Zeigen Sie mir Meldungen.',
  locale: 'de',
})
const refused = (code: string, path: string) => ({ status: 400, body: { code, errors: [{ path, code }] } })
const consentsOf = (accountId: string) => db.select().from(consents).where(eq(consents.accountId, accountId)).orderBy(asc(consents.seq))

test('without a choice: everything by e-mail at once, nothing else', async () => {
  const { account, read } = await somebody()
  const body = await read()
  expect(body).toMatchObject({
    mobile: null,
    quietFrom: null,
    quietTo: null,
    timeZone: 'Europe/Berlin',
    digest: { dailyAt: '18:00', weeklyAt: '08:00', weeklyOn: 1 },
    subscriptions: [],
  })
  expect(body.email).toMatch(/^person-/)
  expect(account.email).not.toBe(body.email)
  expect(Buffer.from(body.pushKey, 'base64url')).toHaveLength(65)
  expect(body.topics.map(({ topic, compulsory }: { topic: string; compulsory: boolean }) => [topic, compulsory])).toEqual([
    ['ticket_progress', false],
    ['ticket_messages', false],
    ['appointments', false],
    ['legal_notices', true],
    ['security', true],
  ])
  expect(choicesOf(body, 'security')).toEqual({ email: 'at_once', sms: 'off', push: 'off' })
})

test('who owns something is told of tenants', async () => {
  const { account, read } = await somebody()
  await makeOwnership(db, { personId: account.personId!, unitId: (await makeUnit(db)).id })
  expect(choicesOf(await read(), 'tenants')).toEqual({ email: 'at_once', sms: 'off', push: 'off' })
})

test('an address that its holder confirmed is the one', async () => {
  const { account, read } = await somebody()
  await first.asAdmin(`update accounts set email_verified_at = now() where id = '${account.id}'`)
  expect((await read()).email).toBe(account.email)
})

test.each(['staff', 'contractor'] as const)('%s have topics of their own', async (audience) => {
  const { read } = await somebody(audience)
  const topics = (await read()).topics.map(({ topic }: { topic: string }) => topic)
  expect(topics).toContain(audience === 'staff' ? 'emergencies' : 'orders')
  expect(topics).not.toContain('appointments')
})

test('choices and quiet hours are kept, each alone', async () => {
  const { read, edit } = await somebody()
  const changed = await edit({ choices: [{ topic: 'ticket_progress', channel: 'email', timing: 'daily' }] })
  expect(changed.status).toBe(200)
  expect(choicesOf(changed.body, 'ticket_progress')).toMatchObject({ email: 'daily' })
  expect((await edit({ quiet: { from: '22:00', to: '06:30' } })).body).toMatchObject({ quietFrom: '22:00', quietTo: '06:30' })
  await edit({ choices: [{ topic: 'ticket_progress', channel: 'email', timing: 'off' }] })
  const body = await read()
  expect(choicesOf(body, 'ticket_progress')).toMatchObject({ email: 'off' })
  expect(body).toMatchObject({ quietFrom: '22:00', quietTo: '06:30' })
  expect((await edit({ quiet: null })).body).toMatchObject({ quietFrom: null, quietTo: null })
})

test.each([
  ['portal', 'legal_notices', 'email', 'off', 'compulsory_topic'],
  ['portal', 'security', 'email', 'daily', 'compulsory_topic'],
  ['contractor', 'orders', 'email', 'off', 'compulsory_topic'],
  ['staff', 'emergencies', 'email', 'weekly', 'timing_not_possible'],
  ['portal', 'orders', 'email', 'off', 'timing_not_possible'],
  ['portal', 'appointments', 'sms', 'daily', 'timing_not_possible'],
  ['portal', 'appointments', 'sms', 'at_once', 'mobile_required'],
  ['portal', 'appointments', 'push', 'at_once', 'push_subscription_required'],
] as const)('400: %s choose %s by %s: %s is %s', async (audience, topic, channel, timing, code) => {
  const { edit, read } = await somebody(audience)
  const before = await read()
  const good = { topic: audience === 'contractor' ? 'order_changes' : 'ticket_messages', channel: 'email', timing: 'weekly' }
  expect(await edit({ choices: [good, { topic, channel, timing }] })).toMatchObject(refused(code, '/choices/1/timing'))
  expect(await read()).toEqual(before)
})

test('SMS: the number is written down with what was agreed to, and taken back together with it', async () => {
  const { account, edit, read } = await somebody()
  expect((await edit({ mobile: number })).body).toMatchObject({ mobile: '+491713920077' })
  const sms = await edit({ choices: [{ topic: 'appointments', channel: 'sms', timing: 'at_once' }] })
  expect(choicesOf(sms.body, 'appointments')).toMatchObject({ sms: 'at_once' })
  expect((await edit({ mobile: null })).body).toMatchObject({ mobile: null })
  const again = await edit({ mobile: number })
  expect(choicesOf(again.body, 'appointments')).toMatchObject({ sms: 'off' })
  expect(await read()).toEqual(again.body)
  const said = { subject: 'sms', wording: number.wording, locale: 'de' }
  expect(await consentsOf(account.id)).toMatchObject([
    { ...said, given: true },
    { ...said, given: false },
    { ...said, given: true },
  ])
  expect(await db.$count(audit, and(eq(audit.objectId, account.id), eq(audit.act, 'account.mobile-changed')))).toBe(3)
})

test.each(['0341 392001', '+43 664 1234567', '0900 123456', '+881 6 1234567', '12'])('400: %s gets no short messages', async (text) => {
  const { edit } = await somebody()
  expect(await edit({ mobile: { ...number, number: text } })).toMatchObject(refused('mobile_not_allowed', '/mobile/number'))
})

test('400: a number without what was agreed to, and hours that are none', async () => {
  const { edit } = await somebody()
  expect((await edit({ mobile: { number: number.number } })).status).toBe(400)
  expect((await edit({ quiet: { from: '24:00', to: '06:00' } })).status).toBe(400)
})

test('push: a browser is registered once, found again, and goes', async () => {
  const { account, call, edit, read } = await somebody()
  const mine = browser()
  const made = await call('POST /push-subscriptions', mine)
  expect(made).toMatchObject({ status: 201, body: { userAgent: 'Probe/1', lastUsedAt: null } })
  expect((await call('POST /push-subscriptions', mine)).body.id).toBe(made.body.id)
  const chosen = await edit({ choices: [{ topic: 'appointments', channel: 'push', timing: 'at_once' }] })
  expect(chosen.body.subscriptions).toEqual([made.body])
  expect(choicesOf(chosen.body, 'appointments')).toMatchObject({ push: 'at_once' })
  expect(JSON.stringify(chosen.body)).not.toContain(mine.endpoint)
  expect((await call(`DELETE /push-subscriptions/${made.body.id}`)).status).toBe(204)
  expect(choicesOf(await read(), 'appointments')).toMatchObject({ push: 'off' })
  expect(await consentsOf(account.id)).toMatchObject([
    { subject: 'push', given: true },
    { subject: 'push', given: false },
  ])
})

test('404: the browser of somebody else, and one that is gone', async () => {
  const [one, other] = [await somebody(), await somebody()]
  const { body } = await one.call('POST /push-subscriptions', browser())
  expect((await other.call(`DELETE /push-subscriptions/${body.id}`)).status).toBe(404)
  await one.call(`DELETE /push-subscriptions/${body.id}`)
  expect((await one.call(`DELETE /push-subscriptions/${body.id}`)).status).toBe(404)
})

test('a browser belongs to whoever registered it last, and ten of an account are enough', async () => {
  const [one, other] = [await somebody(), await somebody()]
  const shared = browser()
  await one.call('POST /push-subscriptions', shared)
  await other.call('POST /push-subscriptions', shared)
  expect((await one.read()).subscriptions).toEqual([])
  for (let count = 0; count < 11; count++) await other.call('POST /push-subscriptions', browser())
  expect(await db.$count(pushSubscriptions, eq(pushSubscriptions.accountId, other.account.id))).toBe(10)
})

test.each([
  'http://push.example.com/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://169.254.169.254/latest',
  'https://localhost/x',
  'https://db/x',
  'https://printer.local/x',
  'https://user:secret@push.example.com/x',
])('400: %s is no push service', async (endpoint) => {
  const { call } = await somebody()
  expect(await call('POST /push-subscriptions', browser(endpoint))).toMatchObject(refused('endpoint_not_allowed', '/endpoint'))
})

test('400: keys that are none', async () => {
  const { call } = await somebody()
  expect((await call('POST /push-subscriptions', { ...browser(), keys: { p256dh: 'x', auth: 'y' } })).status).toBe(400)
})

test('401: without a log-in', async () => {
  expect((await ask(first, 'GET /api/v1/portal/notifications')).status).toBe(401)
  expect(runtime.env.webPush).toBe('outbox')
})

test('429: a number that changes all day is not one’s own', async () => {
  const { edit } = await somebody()
  for (let count = 0; count < 10; count++) expect((await edit({ mobile: number })).status).toBe(200)
  expect(await edit({ mobile: number })).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
})
