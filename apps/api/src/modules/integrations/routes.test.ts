import { audit } from '@treppenhaus/db/schema/audit'
import { idempotencyKeys } from '@treppenhaus/db/schema/idempotency-keys'
import { apiKeys, staffScopes } from '@treppenhaus/db/schema/staff'
import { makeAccount, makeIntegration, makeProperty, makeStaffMember, makeTicket, roleId } from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { loggerOptions } from '../../plugins/logging.ts'
import { testApp } from '../../test-app.ts'

const { app, runtime, first, second, ask, logIn } = await testApp()
const token = await logIn(first, await makeAccount(first.db))
const address = '/api/v1/staff/integrations'
const mine = await makeProperty(first.db)
const other = await makeProperty(first.db)

const values = { name: 'Buchhaltung', permissions: ['tickets.read'], allProperties: false, propertyIds: [mine.id] }
async function integration(overrides: object = {}) {
  const { body } = await ask(first, `POST ${address}`, { token, payload: { ...values, ...overrides } })
  const { body: made, headers } = await ask(first, `POST ${address}/${body.id}/keys`, { token, payload: {} })
  return { id: body.id as string, key: made.key, secret: made.secret as string, headers }
}
const tickets = (organization: typeof first, secret: string) => ask(organization, 'GET /api/v1/staff/tickets?view=all', { token: secret })

test('201: a key is shown once, 256 bit long, and stored as a hash', async () => {
  const { id, key, secret, headers } = await integration()
  expect(secret).toMatch(new RegExp(`^th_${first.slug}_${key.prefix}_[\\w-]{43}$`))
  expect(headers['cache-control']).toBe('no-store')
  const { body } = await ask(first, `GET ${address}/${id}`, { token })
  expect(body).toMatchObject({ name: 'Buchhaltung', keys: [{ prefix: key.prefix, state: 'live', lastUsedAt: null }] })
  expect(JSON.stringify(body)).not.toContain(secret.slice(-43))
  const everything = await first.db.execute(
    sql`select row_to_json(k)::text as row from api_keys k union all select row_to_json(i)::text from idempotency_keys i`,
  )
  expect(JSON.stringify(everything.rows)).not.toContain(secret.slice(-43))
})

test('201: the answer that is kept for a repeated request holds no secret', async () => {
  const { id } = await integration()
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const made = await ask(first, `POST ${address}/${id}/keys`, { token, payload: {}, headers })
  const again = await ask(first, `POST ${address}/${id}/keys`, { token, payload: {}, headers })
  expect(again.body).toEqual(made.body)
  const [kept] = await first.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, headers['idempotency-key']))
  expect(JSON.stringify(kept)).not.toContain(made.body.secret.slice(-43))
})

test('a key acts with the permissions and the properties of its integration', async () => {
  const { secret } = await integration()
  const seen = await makeTicket(first.db, { propertyId: mine.id })
  const unseen = await makeTicket(first.db, { propertyId: other.id })
  expect((await tickets(first, secret)).body.items.map(({ id }: { id: string }) => id)).toEqual([seen.id])
  expect((await ask(first, `GET /api/v1/staff/tickets/${unseen.id}`, { token: secret })).status).toBe(404)
  expect((await ask(first, 'GET /api/v1/staff/people', { token: secret })).status).toBe(403)
  const write = await ask(first, `POST /api/v1/staff/tickets/${seen.id}/accept`, { token: secret, payload: {} })
  expect(write.status).toBe(403)
})

test.each(['GET /api/v1/portal/homes', 'GET /api/v1/contractor/work-orders'])('401: a key is none at %s', async (line) => {
  const { secret } = await integration()
  expect((await ask(first, line, { token: secret })).status).toBe(401)
})

test('a key reads whom it stands for, and touches nothing of an account of one’s own', async () => {
  const { secret } = await integration()
  expect((await ask(first, 'GET /api/v1/staff/me', { token: secret })).body).toMatchObject({ displayName: 'Buchhaltung' })
  const password = { currentPassword: 'x', newPassword: 'Ganz-neues-Kennwort-7' }
  const refused = [
    await ask(first, 'PUT /api/v1/staff/password', { token: secret, payload: password }),
    await ask(first, 'DELETE /api/v1/staff/sessions', { token: secret }),
    await ask(first, 'PATCH /api/v1/staff/me', { token: secret, payload: { locale: 'en' } }),
    await ask(first, 'GET /api/v1/staff/stream', { token: secret }),
    await ask(first, 'GET /api/v1/staff/substitutions', { token: secret }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
})

test('401: revoked, expired, removed, of another organization or unknown are told in the same words', async () => {
  const revoked = await integration()
  const expired = await integration()
  const removed = await integration()
  const live = await integration()
  for (const { secret } of [revoked, expired, removed]) expect((await tickets(first, secret)).status).toBe(200)
  await ask(first, `DELETE /api/v1/staff/api-keys/${revoked.key.id}`, { token })
  await ask(first, `DELETE ${address}/${removed.id}`, { token })
  await first.db
    .update(apiKeys)
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where(eq(apiKeys.id, expired.key.id))
  runtime.sessions.clear()
  const [head] = live.secret.split(live.secret.slice(-43))
  const answers = [
    await tickets(first, revoked.secret),
    await tickets(first, expired.secret),
    await tickets(first, removed.secret),
    await tickets(second, live.secret),
    await tickets(first, `${head}${'x'.repeat(43)}`),
    await tickets(first, 'th_'),
  ]
  const plain = answers.map(({ status, body: { instance: _, ...body } }) => ({ status, body }))
  expect(plain).toEqual(plain.map(() => ({ ...plain[0], status: 401 })))
})

test('401: at once, not when the memory of it runs out', async () => {
  const { key, secret } = await integration()
  expect((await tickets(first, secret)).status).toBe(200)
  expect((await ask(first, `DELETE /api/v1/staff/api-keys/${key.id}`, { token })).status).toBe(204)
  expect((await tickets(first, secret)).status).toBe(401)
})

test('401: a key in the address is not read', async () => {
  const { secret } = await integration()
  for (const name of ['key', 'api_key', 'access_token', 'token'])
    expect((await ask(first, `GET /api/v1/staff/me?${name}=${secret}`)).status).toBe(401)
})

test('the last use is written down, at most once a minute', async () => {
  const { key, secret } = await integration()
  await tickets(first, secret)
  const lastUse = async () => (await first.db.select().from(apiKeys).where(eq(apiKeys.id, key.id)))[0]!.lastUsedAt
  const used = await lastUse()
  expect(used).not.toBeNull()
  runtime.sessions.clear()
  await tickets(first, secret)
  expect(await lastUse()).toEqual(used)
  await first.db
    .update(apiKeys)
    .set({ lastUsedAt: new Date(Date.now() - 61_000) })
    .where(eq(apiKeys.id, key.id))
  runtime.sessions.clear()
  await tickets(first, secret)
  expect((await lastUse())!.getTime()).toBeGreaterThanOrEqual(used!.getTime())
})

test('409: two keys live at a time, also where two are asked for at once', async () => {
  const { id } = await integration()
  const ask2 = () => ask(first, `POST ${address}/${id}/keys`, { token, payload: {} })
  const answers = await Promise.all([ask2(), ask2()])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('two_keys_live')
})

test('400: a key without an end, or with one that is over', async () => {
  const { id } = await integration()
  const status = async (expiresOn: string | null) =>
    (await ask(first, `POST ${address}/${id}/keys`, { token, payload: { expiresOn } })).status
  expect([await status(null), await status('2020-01-01'), await status('2099-01-01')]).toEqual([400, 400, 400])
})

test.each(['staff.read', 'roles.write', 'api_keys.write', 'settings.read'])('400: no integration holds %s', async (permission) => {
  const { status } = await ask(first, `POST ${address}`, { token, payload: { ...values, permissions: [permission] } })
  expect(status).toBe(400)
})

test('403: nobody gives a key more than they have', async () => {
  const { id: staffId } = await makeStaffMember(first.db, { allProperties: false })
  await first.db.insert(staffScopes).values({ staffId, propertyId: mine.id })
  const restricted = await logIn(first, await makeAccount(first.db, { staffId }))
  const create = (payload: object) => ask(first, `POST ${address}`, { token: restricted, payload: { ...values, ...payload } })
  expect((await create({})).status).toBe(201)
  expect((await create({ allProperties: true })).body.code).toBe('beyond_own_rights')
  expect((await create({ propertyIds: [other.id] })).status).toBe(400)
  const { id } = await integration({ propertyIds: [other.id] })
  expect((await ask(first, `POST ${address}/${id}/keys`, { token: restricted, payload: {} })).status).toBe(403)
})

test('200, 412, 428: edited by version, at once for its keys', async () => {
  const { id, secret } = await integration()
  expect((await tickets(first, secret)).status).toBe(200)
  const edit = (headers: Record<string, string>) =>
    ask(first, `PATCH ${address}/${id}`, { token, headers, payload: { permissions: ['people.write'] } })
  expect((await edit({})).status).toBe(428)
  expect((await edit({ 'if-match': '"v7"' })).status).toBe(412)
  expect((await edit({ 'if-match': '"v1"' })).body.permissions).toEqual(['people.read', 'people.write'])
  expect((await tickets(first, secret)).status).toBe(403)
})

test('an integration is nobody’s colleague', async () => {
  const made = await makeIntegration(first.db, [mine.id])
  const ids = async (line: string) => (await ask(first, line, { token })).body.items.map(({ id }: { id: string }) => id)
  expect(await ids('GET /api/v1/staff/staff-members')).not.toContain(made.id)
  expect(await ids('GET /api/v1/staff/team')).not.toContain(made.id)
  const ticket = await makeTicket(first.db, { propertyId: mine.id })
  const forwarded = await ask(first, `POST /api/v1/staff/tickets/${ticket.id}/forward`, { token, payload: { staffId: made.id } })
  expect(forwarded.body).toMatchObject({ status: 400, code: 'unknown_reference' })
  expect((await ask(first, `GET /api/v1/staff/staff-members/${made.id}`, { token })).status).toBe(404)
})

test('every act stands in the audit log, without the secret', async () => {
  const { id, key } = await integration()
  await ask(first, `DELETE /api/v1/staff/api-keys/${key.id}`, { token })
  await ask(first, `DELETE ${address}/${id}`, { token })
  const rows = await first.db.select().from(audit).where(eq(audit.objectId, id)).orderBy(audit.seq)
  expect(rows.map(({ act, reason }) => [act, reason])).toEqual([
    ['integration.created', '+tickets.read'],
    ['api-key.created', key.prefix],
    ['api-key.revoked', key.prefix],
    ['integration.removed', null],
  ])
})

test('403: without the permission', async () => {
  const { id: staffId } = await makeStaffMember(first.db, { roleId: await roleId(first.db, 'management') })
  const manager = await logIn(first, await makeAccount(first.db, { staffId }))
  expect((await ask(first, `GET ${address}`, { token: manager })).status).toBe(403)
  await app.ready()
})

test('no key is ever logged, whether it counts or not, and wherever it was put', async () => {
  const { secret } = await integration()
  const lines: string[] = []
  const stream = { write: (line: string) => void lines.push(line) }
  const logging = await buildApp({ ...runtime, logger: { ...loggerOptions('trace'), stream } })
  const headers = { host: first.host, authorization: `Bearer ${secret}` }
  const { host } = first
  const sent = [
    await logging.inject({ url: '/api/v1/staff/tickets?view=all', headers }),
    await logging.inject({ url: '/api/v1/staff/people', headers }),
    await logging.inject({ url: '/api/v1/staff/tickets', headers: { host, authorization: `Bearer ${secret}x` } }),
    await logging.inject({ url: `/api/v1/staff/me?api_key=${secret}`, headers: { host } }),
    await logging.inject({ url: `/api/v1/staff/tickets/${secret}`, headers }),
  ]
  await logging.close()
  expect(sent.map(({ statusCode }) => statusCode)).toEqual([200, 403, 401, 401, 400])
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.join('')).not.toContain(secret.slice(-43))
  expect(sent.map(({ body }) => body).join('')).not.toContain(secret.slice(-43))
})
