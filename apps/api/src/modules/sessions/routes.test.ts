import { outbox } from '@treppenhaus/db/schema/outbox'
import { audit } from '@treppenhaus/db/schema/audit'
import { accounts, passwordResets, sessions } from '@treppenhaus/db/schema/accounts'
import { deriveSecret } from '@treppenhaus/db/secrets'
import { permissionsOfReadyRole } from '@treppenhaus/domain/permissions'
import { makeAccount, makePerson, makeStaffMember, makeTenancy, roleId, TEST_PASSWORD } from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, operator } = await testApp()
const { db } = first

const logIn = (login: string, password = TEST_PASSWORD, cookies: Record<string, string> = {}) =>
  ask(first, 'POST /api/v1/staff/session', { payload: { login, password }, cookies })
const cookieOf = (answer: { cookies: { name: string; value: string }[] }, name = 'th-staff') =>
  answer.cookies.find((cookie) => cookie.name === name)?.value ?? ''
const refresh = (token: string, headers = {}) =>
  ask(first, 'POST /api/v1/staff/session/refresh', { cookies: { 'th-staff': token }, headers })
const me = (token: string) => ask(first, 'GET /api/v1/staff/me', { token })

test('200: a log-in answers a token that works, and a cookie no script can read', async () => {
  const account = await makeAccount(db)
  const answer = await logIn(` ${account.login.toUpperCase()} `)
  expect(answer).toMatchObject({ status: 200, body: { expiresIn: 600, me: { accountId: account.id, audience: 'staff' } } })
  expect(answer.cookies.find(({ name }) => name === 'th-staff')).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(await me(answer.body.accessToken)).toMatchObject({ status: 200, body: { displayName: 'Test Konto', organization: first.slug } })
})

test('200: staff learn their role and what it permits, others hold nothing of that kind', async () => {
  const reader = await makeStaffMember(db, { roleId: await roleId(db, 'read_only') })
  const account = await makeAccount(db, { staffId: reader.id })
  const { body } = await logIn(account.login)
  expect(body.me).toMatchObject({ role: { key: 'read_only', name: '' }, permissions: permissionsOfReadyRole.read_only })
  const resident = await makeAccount(db, { audience: 'portal' })
  const entered = await ask(first, 'POST /api/v1/portal/session', { payload: { login: resident.login, password: TEST_PASSWORD } })
  expect(entered.body.me).toMatchObject({ role: null, permissions: [] })
})

test('401: wrong password, unknown log-in, disabled account and another audience answer the same', async () => {
  const account = await makeAccount(db)
  const disabled = await makeAccount(db, { disabledAt: new Date() })
  const resident = await makeAccount(db, { audience: 'portal' })
  const answers = [
    await logIn(account.login, 'wrong password'),
    await logIn('nobody@example.com'),
    await logIn(disabled.login),
    await logIn(resident.login),
  ]
  for (const { status, body, cookies } of answers)
    expect([status, { ...body, instance: '' }, cookies]).toEqual([401, { ...answers[0]!.body, instance: '' }, []])
  expect(answers[0]!.body.code).toBe('login_failed')
})

test('429: after ten failures, but not for a device that was known before', async () => {
  const account = await makeAccount(db)
  const device = { 'th-staff-device': cookieOf(await logIn(account.login), 'th-staff-device') }
  for (let tries = 0; tries < 10; tries++) expect((await logIn(account.login, 'guess')).status).toBe(401)
  const refused = await logIn(account.login)
  expect([refused.status, refused.body.code, Number(refused.headers['retry-after'])]).toEqual([
    429,
    'too_many_requests',
    expect.any(Number),
  ])
  expect((await logIn(account.login, TEST_PASSWORD, device)).status).toBe(200)
})

test('401: a token of one audience, of another organization, or altered opens nothing', async () => {
  const account = await makeAccount(db)
  const { accessToken } = (await logIn(account.login)).body
  const [head, , signature] = accessToken.split('.')
  const altered = Buffer.from(JSON.stringify({ aud: 'staff', org: first.slug, sub: account.id, sid: account.id, exp: 9e9 })).toString(
    'base64url',
  )
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${altered}.`
  const answers = [
    await ask(first, 'GET /api/v1/portal/me', { token: accessToken }),
    await ask(second, 'GET /api/v1/staff/me', { token: accessToken }),
    await me(`${head}.${altered}.${signature}`),
    await me(unsigned),
    await ask(first, 'GET /api/v1/staff/me'),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [401, 'not_authenticated']))
})

test('a refresh rotates the cookie, and a second tab gets the same successor', async () => {
  const answer = await logIn((await makeAccount(db)).login)
  const [one, other] = await Promise.all([refresh(cookieOf(answer)), refresh(cookieOf(answer))])
  expect([one.status, other.status]).toEqual([200, 200])
  expect(cookieOf(one)).toBe(cookieOf(other))
  expect(cookieOf(one)).not.toBe(cookieOf(answer))
  expect((await refresh(cookieOf(one))).status).toBe(200)
})

test('401: a refresh token used again later ends the whole session, with audit and event', async () => {
  const account = await makeAccount(db)
  const answer = await logIn(account.login)
  const next = await refresh(cookieOf(answer))
  await db
    .update(sessions)
    .set({ rotatedAt: sql`now() - interval '11 seconds'` })
    .where(eq(sessions.accountId, account.id))
  expect((await refresh(cookieOf(answer))).status).toBe(401)
  expect((await refresh(cookieOf(next))).status).toBe(401)
  expect((await me(next.body.accessToken)).status).toBe(401)
  const events = await db
    .select()
    .from(outbox)
    .where(sql`payload->>'accountId' = ${account.id}`)
  expect(events.map(({ name }) => name)).toEqual(['account.session-stolen.v1'])
  const acts = await db.select({ act: audit.act }).from(audit).where(eq(audit.actorId, account.id))
  expect(acts.map(({ act }) => act)).toContain('session.stolen')
})

test('401: a refresh cookie counts in its own organization and audience only', async () => {
  const token = cookieOf(await logIn((await makeAccount(db)).login))
  const answers = [
    await ask(second, 'POST /api/v1/staff/session/refresh', { cookies: { 'th-staff': token } }),
    await ask(first, 'POST /api/v1/portal/session/refresh', { cookies: { 'th-portal': token } }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([401, 401])
  expect((await refresh(token)).status).toBe(200)
})

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }],
])('403: %s may not refresh', async (_what, headers) => {
  const token = cookieOf(await logIn((await makeAccount(db)).login))
  expect(await refresh(token, headers)).toMatchObject({ status: 403, body: { code: 'foreign_origin' } })
  expect((await refresh(token, { origin: `http://${first.host}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})

test('204: log-out ends the token at once', async () => {
  const answer = await logIn((await makeAccount(db)).login)
  expect((await me(answer.body.accessToken)).status).toBe(200)
  const out = await ask(first, 'DELETE /api/v1/staff/session', { cookies: { 'th-staff': cookieOf(answer) } })
  expect([out.status, cookieOf(out)]).toEqual([204, ''])
  expect((await me(answer.body.accessToken)).status).toBe(401)
  expect((await refresh(cookieOf(answer))).status).toBe(401)
})

test('204: log-out everywhere ends every session of the account, and no other', async () => {
  const account = await makeAccount(db)
  const [one, other] = [await logIn(account.login), await logIn(account.login)]
  const foreign = await logIn((await makeAccount(db)).login)
  expect((await ask(first, 'DELETE /api/v1/staff/sessions', { token: one.body.accessToken })).status).toBe(204)
  const statuses = [await me(one.body.accessToken), await me(other.body.accessToken), await me(foreign.body.accessToken)]
  expect(statuses.map(({ status }) => status)).toEqual([401, 401, 200])
})

test('200: a changed password ends the other sessions and gives this device a new one', async () => {
  const account = await makeAccount(db)
  const [one, other] = [await logIn(account.login), await logIn(account.login)]
  const change = (currentPassword: string, newPassword: string) =>
    ask(first, 'PUT /api/v1/staff/password', { token: one.body.accessToken, payload: { currentPassword, newPassword } })
  expect(await change('wrong', 'Eine-neue-Treppe-7')).toMatchObject({ status: 400, body: { code: 'current_password_wrong' } })
  expect(await change(TEST_PASSWORD, 'passwort12')).toMatchObject({ status: 400, body: { code: 'password_too_weak' } })
  const changed = await change(TEST_PASSWORD, 'Eine-neue-Treppe-7')
  expect(changed.status).toBe(200)
  expect((await me(changed.body.accessToken)).status).toBe(200)
  expect([(await me(one.body.accessToken)).status, (await me(other.body.accessToken)).status]).toEqual([401, 401])
  expect([(await logIn(account.login)).status, (await logIn(account.login, 'Eine-neue-Treppe-7')).status]).toEqual([401, 200])
})

const forget = (login: string) => ask(first, 'POST /api/v1/staff/password/forgot', { payload: { login } })
const reset = (token: string, password: string) => ask(first, 'POST /api/v1/staff/password/reset', { payload: { token, password } })

test('202: a forgotten password answers the same for everybody and tells the holder alone', async () => {
  const account = await makeAccount(db)
  const answers = [await forget(account.login), await forget('nobody@example.com')]
  expect(answers.map(({ status, raw }) => [status, raw.length])).toEqual([
    [202, answers[0]!.raw.length],
    [202, answers[0]!.raw.length],
  ])
  const events = await db
    .select()
    .from(outbox)
    .where(sql`payload->>'accountId' = ${account.id}`)
  expect(events.map(({ name }) => name)).toEqual(['account.password-reset-requested.v1'])
})

test('204: a reset link sets a password once; 401 afterwards, when it is old, or for another audience', async () => {
  const account = await makeAccount(db)
  const running = await logIn(account.login)
  await forget(account.login)
  const [row] = await db.select().from(passwordResets).where(eq(passwordResets.accountId, account.id))
  const token = deriveSecret(operator.appKey, 'password-reset', first.slug, row!.id)
  expect(await reset(token, 'kurz')).toMatchObject({ status: 400, body: { errors: [{ path: '/password' }] } })
  const elsewhere = await ask(first, 'POST /api/v1/portal/password/reset', { payload: { token, password: 'Eine-neue-Treppe-7' } })
  expect(elsewhere).toMatchObject({ status: 401, body: { code: 'link_invalid' } })
  expect((await reset(token, 'Eine-neue-Treppe-7')).status).toBe(204)
  expect((await me(running.body.accessToken)).status).toBe(401)
  expect((await logIn(account.login, 'Eine-neue-Treppe-7')).status).toBe(200)
  expect(await reset(token, 'Noch-eine-Treppe-8')).toMatchObject({ status: 401, body: { code: 'link_invalid' } })
  await forget(account.login)
  await db
    .update(passwordResets)
    .set({ expiresAt: sql`now()` })
    .where(eq(passwordResets.accountId, account.id))
  const [late] = await db
    .select()
    .from(passwordResets)
    .where(sql`account_id = ${account.id} and used_at is null`)
  const lateToken = deriveSecret(operator.appKey, 'password-reset', first.slug, late!.id)
  expect((await reset(lateToken, 'Noch-eine-Treppe-8')).status).toBe(401)
})

test('200: the last used home is kept when it is one’s own; 400 when it is a neighbour’s', async () => {
  const person = await makePerson(db)
  const { unitId } = await makeTenancy(db, { personId: person.id })
  const { unitId: foreign } = await makeTenancy(db)
  const { login } = await makeAccount(db, { audience: 'portal', personId: person.id })
  const { accessToken: token } = (await ask(first, 'POST /api/v1/portal/session', { payload: { login, password: TEST_PASSWORD } })).body
  const edit = (payload: object) => ask(first, 'PATCH /api/v1/portal/me', { token, payload })
  expect(await edit({ lastHomeId: unitId, locale: 'en' })).toMatchObject({ status: 200, body: { lastHomeId: unitId, locale: 'en' } })
  expect(await edit({ lastHomeId: foreign })).toMatchObject({ status: 400, body: { code: 'unknown_reference' } })
  expect(await edit({ role: 'admin' })).toMatchObject({ status: 400, body: { errors: [{ path: '/role', code: 'unknown_field' }] } })
})

test('no password and no token is stored as it is', async () => {
  const answer = await logIn((await makeAccount(db)).login)
  const { rows } = await db.execute(
    sql`select to_jsonb(a)::text || coalesce((select string_agg(to_jsonb(s)::text, '') from sessions s), '') as all from accounts a`,
  )
  const text = JSON.stringify(rows)
  expect(text).not.toContain(TEST_PASSWORD)
  expect(text).not.toContain(cookieOf(answer).split('.')[1])
  expect(await db.select().from(accounts).limit(1)).toHaveLength(1)
})
