import { makeAccount } from '@treppenhaus/testing/builders'
import { openCatalog } from '@treppenhaus/db/catalog/open'
import { hostFinder } from '@treppenhaus/db/catalog/find-by-host'
import { adminCatalogUrl } from '@treppenhaus/db/operator'
import { organizationPools } from '@treppenhaus/db/organization-pool'
import { runSql } from '@treppenhaus/db/run-sql'
import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { buildApp } from './app.ts'
import { compilePending } from './plugins/schema-compilers.ts'
import { sessionCache } from './plugins/session-cache.ts'
import { testApp } from './test-app.ts'

const { app, first, second, ask, logIn, operator, runtime } = await testApp({ metricsToken: 'metrics-token' })
const token = await logIn(first, await makeAccount(first.db))

test('every schema of the contract compiles', () => {
  expect(compilePending).not.toThrow()
})

test('400: a body is taken as it is, and each wrong field is named with a code', async () => {
  const logIn = (payload: object) => ask(first, 'POST /api/v1/staff/session', { payload })
  expect((await logIn({ login: 5, password: 'x' })).body.errors).toEqual([
    { path: '/login', code: 'wrong_type', message: 'must be string' },
  ])
  expect((await logIn({ login: 'a' })).body.errors).toMatchObject([{ path: '/password', code: 'required' }])
  expect((await logIn({ login: 'a\u0000', password: 'x' })).body.errors).toMatchObject([{ path: '/login', code: 'wrong_format' }])
  expect((await logIn({ login: 'a', password: 'x', role: 'admin' })).body.errors).toMatchObject([{ path: '/role', code: 'unknown_field' }])
})

test('400, 413, 415: what is no JSON of ours', async () => {
  const send = async (payload: string, type: string) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/staff/session',
      headers: { host: first.host, 'content-type': type },
      payload,
    })
    return [answer.statusCode, answer.json().code, answer.headers['content-type']]
  }
  const problem = 'application/problem+json; charset=utf-8'
  expect(await send('{"login":', 'application/json')).toEqual([400, 'invalid_request', problem])
  expect(await send('{"__proto__":{"x":1}}', 'application/json')).toEqual([400, 'invalid_request', problem])
  expect(await send('<login/>', 'text/xml')).toEqual([415, 'unsupported_media_type', problem])
  expect(await send(`"${'x'.repeat(300_000)}"`, 'application/json')).toEqual([413, 'too_large', problem])
})

test('404: a missing address is a problem below /api and a page for a browser elsewhere', async () => {
  expect(await ask(first, 'GET /api/v1/nope')).toMatchObject({ status: 404, body: { code: 'not_found', type: '/docs/errors#not_found' } })
  const page = await ask(first, 'GET /nope', { headers: { accept: 'text/html', 'accept-language': 'en' } })
  expect([page.status, page.body]).toEqual([404, expect.stringContaining('<h1>There is no such page</h1>')])
})

test('421: a host that is nobody’s, in production; in embedded mode it means the default organization', async () => {
  const stranger = { ...first, host: 'elsewhere.example' }
  expect((await ask(stranger, 'GET /api/v1/public/organization')).body.slug).toBe(first.slug)
  const strict = await buildApp({ ...runtime, env: { ...runtime.env, mode: 'production', defaultOrganization: null } })
  const answer = await strict.inject({ url: '/api/v1/public/organization', headers: { host: stranger.host } })
  expect([answer.statusCode, answer.json().code]).toEqual([421, 'unknown_host'])
  const found = await strict.inject({ url: '/api/v1/public/organization', headers: { host: first.host } })
  expect([found.statusCode, found.headers['strict-transport-security']]).toEqual([200, expect.any(String)])
  expect((await strict.inject({ url: '/outbox/', headers: { host: first.host } })).statusCode).toBe(404)
})

test('503: an organization whose database is behind waits, the others are served', async () => {
  await operatorRuns(`update organizations set schema_version = '20200101000000_old' where slug = '${second.slug}'`)
  runtime.hosts.clear()
  const answer = await ask(second, 'GET /api/v1/public/organization')
  expect(answer).toMatchObject({ status: 503, body: { code: 'organization_being_updated' }, headers: { 'retry-after': '10' } })
  expect((await ask(first, 'GET /api/v1/public/organization')).status).toBe(200)
})

const operatorRuns = (statement: string) => runSql(adminCatalogUrl(operator), [statement])

test('503 with Retry-After, never SQL, while PostgreSQL is away', async () => {
  const catalog = openCatalog('postgres://nobody:x@127.0.0.1:9/none')
  const pools = organizationPools({ catalogUrl: 'postgres://nobody:x@127.0.0.1:9/none', appKey: operator.appKey })
  const away = await buildApp({ ...runtime, catalog, pools, hosts: hostFinder(catalog), sessions: sessionCache() })
  for (const url of ['/api/v1/public/organization', '/health/ready']) {
    const answer = await away.inject({ url, headers: { host: first.host } })
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2'])
    expect(answer.body).not.toMatch(/select|127\.0\.0\.1|ECONN/i)
  }
  expect((await away.inject({ url: '/health/live' })).statusCode).toBe(200)
  await catalog.close()
})

test('after PostgreSQL dropped all connections the next requests are served, and none is a 500', async () => {
  const drop = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${first.entry.database}' and pid <> pg_backend_pid()`
  const statuses = []
  for (let round = 0; round < 5; round++) {
    const asked = Array.from({ length: 8 }, () => ask(first, 'GET /api/v1/public/organization'))
    await operatorRuns(drop)
    statuses.push(...(await Promise.all(asked)).map(({ status }) => status))
  }
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
  await vi.waitFor(async () => expect((await ask(first, 'GET /api/v1/public/organization')).status).toBe(200))
})

test('500: a surprise tells nothing of the inside', async () => {
  await first.asAdmin('alter table accounts rename to accounts_away')
  runtime.sessions.clear()
  const answer = await ask(first, 'GET /api/v1/staff/me', { token })
  await first.asAdmin('alter table accounts_away rename to accounts')
  expect(answer.status).toBe(500)
  expect(JSON.stringify(answer.body)).not.toMatch(/accounts|select|relation|42P01/i)
})

test('every answer of the API is kept by nobody, and may be framed by nobody', async () => {
  for (const line of ['GET /api/v1/staff/me', 'GET /api/v1/nope', 'GET /api/v1/public/organization']) {
    const { headers } = await ask(first, line, { token })
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    })
  }
})

test('no method override, and no answer to another site’s preflight', async () => {
  const headers = { 'x-http-method-override': 'DELETE', origin: 'https://evil.example' }
  expect((await ask(first, 'GET /api/v1/staff/me', { token, headers })).headers['access-control-allow-origin']).toBeUndefined()
  expect((await ask(first, 'OPTIONS /api/v1/staff/me', { headers })).status).toBe(404)
})

test('figures need the token', async () => {
  expect((await ask(first, 'GET /metrics')).status).toBe(401)
  const answer = await ask(first, 'GET /metrics', { token: 'metrics-token' })
  expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('http_request_duration_seconds')])
  expect(answer.body).not.toContain(first.slug)
})

test('the general limit answers 429 with the seconds to wait', async () => {
  const limited = await buildApp({ ...runtime, env: { ...runtime.env, rateLimit: 3 } })
  const statuses = []
  for (let i = 0; i < 4; i++)
    statuses.push((await limited.inject({ url: '/api/v1/public/organization', headers: { host: first.host } })).statusCode)
  const last = await limited.inject({ url: '/api/v1/public/organization', headers: { host: first.host } })
  expect([statuses, last.json().code, Number(last.headers['retry-after'])]).toEqual([
    [200, 200, 200, 429],
    'too_many_requests',
    expect.any(Number),
  ])
})

test('requests of two organizations at once never meet the other’s database', async () => {
  await operatorRuns(`update organizations set schema_version = '${first.entry.schemaVersion}' where slug = '${second.slug}'`)
  runtime.hosts.clear()
  const probe = async (organization: typeof first) => {
    const { rows } = await runtime.pools.open(organization.entry).db.execute<{ name: string }>(sql`select current_database() as name`)
    const { body } = await ask(organization, 'GET /api/v1/public/organization')
    return [body.slug, rows[0]?.name]
  }
  const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => probe(index % 2 ? first : second)))
  for (const [index, answer] of answers.entries()) {
    const { slug, entry } = index % 2 ? first : second
    expect(answer).toEqual([slug, entry.database])
  }
})
