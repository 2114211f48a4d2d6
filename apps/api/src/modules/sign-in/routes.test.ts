import { sessions } from '@treppenhaus/db/schema/accounts'
import { audit } from '@treppenhaus/db/schema/audit'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { passkeys, signInChallenges } from '@treppenhaus/db/schema/second-factors'
import { settings } from '@treppenhaus/db/schema/settings'
import { makeAccount, makeSettings } from '@treppenhaus/testing/builders'
import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { codeOf, secondFactors } from '../../test-second-factors.ts'

const api = await testApp()
const { first, second, ask } = api
const { db } = first
await makeSettings(db)
const { call, logIn, tokenOf, addTotp, addPasskey, origin } = secondFactors(api, first)

type Account = Awaited<ReturnType<typeof makeAccount>>
const complete = (payload: object) => call('staff', 'POST /session/second-factor', undefined, payload)
const challengeFor = async (account: Account) => (await logIn(account)).body.secondFactor.challenge as string
const sessionsOf = ({ id }: Account) => db.select().from(sessions).where(eq(sessions.accountId, id))
const eventsOf = async ({ id }: Account) =>
  (
    await db
      .select()
      .from(outbox)
      .where(sql`payload->>'accountId' = ${id}`)
  ).map(({ name, payload }) => [name, (payload as { change?: string }).change].filter(Boolean).join(' '))
const actsOf = async ({ id }: Account) => (await db.select().from(audit).where(eq(audit.objectId, id))).map(({ act }) => act)

async function withTotp() {
  const account = await makeAccount(db)
  return { account, ...(await addTotp('staff', await tokenOf(account))) }
}
async function withPasskey(overrides = {}) {
  const account = await makeAccount(db, overrides)
  return { account, ...(await addPasskey(account.audience, await tokenOf(account))) }
}

test('200: a password alone is not enough with an authenticator app; its code makes a strong session', async () => {
  const { account, secret } = await withTotp()
  const step = await logIn(account)
  expect(step).toMatchObject({
    status: 200,
    cookies: [],
    body: { secondFactor: { methods: ['totp', 'recovery_code'], passkey: null, expiresIn: 600 } },
  })
  expect(Object.keys(step.body)).toEqual(['secondFactor'])
  const done = await complete({ challenge: step.body.secondFactor.challenge, code: codeOf(secret) })
  expect(done).toMatchObject({ status: 200, body: { me: { accountId: account.id } } })
  expect(done.cookies.map(({ name }) => name).sort()).toEqual(['th-staff', 'th-staff-device'])
  expect((await sessionsOf(account)).map(({ strong }) => strong)).toEqual([true, true])
})

test('400: a code counts once, and only one step before or after now', async () => {
  const { account, secret } = await withTotp()
  const code = codeOf(secret)
  expect((await complete({ challenge: await challengeFor(account), code })).status).toBe(200)
  const again = await complete({ challenge: await challengeFor(account), code })
  expect(again).toMatchObject({ status: 400, body: { code: 'code_wrong', errors: [{ path: '/code' }] } })
  const statuses = []
  for (const steps of [-2, -1, 2, 1]) {
    statuses.push((await complete({ challenge: await challengeFor(account), code: codeOf(secret, steps) })).status)
  }
  // The step before is over, because a later one was used.
  expect(statuses).toEqual([400, 400, 400, 200])
})

test('400: many answers at once with one code give one session', async () => {
  const { account, secret } = await withTotp()
  const challenges = await Promise.all(Array.from({ length: 5 }, () => challengeFor(account)))
  const code = codeOf(secret)
  const answers = await Promise.all(challenges.flatMap((challenge) => [1, 2, 3].map(() => complete({ challenge, code }))))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('400: after five wrong codes a challenge is dead, for the right code too', async () => {
  const { account, secret } = await withTotp()
  const challenge = await challengeFor(account)
  for (let tries = 0; tries < 5; tries++) expect((await complete({ challenge, code: '000000' })).body.code).toBe('code_wrong')
  expect(await complete({ challenge, code: codeOf(secret) })).toMatchObject({ status: 400, body: { code: 'challenge_over' } })
  expect(await actsOf(account)).toContain('session.second-factor-failed')
})

test('429: wrong codes of many challenges are counted for the account', async () => {
  const { account, secret } = await withTotp()
  const statuses: number[] = []
  for (let round = 0; round < 5; round++) {
    const challenge = await challengeFor(account)
    for (let tries = 0; tries < 5; tries++) statuses.push((await complete({ challenge, code: '000000' })).status)
  }
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(400))
  expect(statuses.slice(20)).toEqual(Array(5).fill(429))
  expect((await complete({ challenge: await challengeFor(account), code: codeOf(secret) })).status).toBe(429)
})

test('400: a challenge is worthless when it is used, old, unknown, of another audience or of another organization', async () => {
  const { account, secret, recoveryCodes } = await withTotp()
  const challenge = await challengeFor(account)
  const [code = '', other = ''] = recoveryCodes
  const elsewhere = await ask(second, 'POST /api/v1/staff/session/second-factor', { payload: { challenge, recoveryCode: code } })
  const portal = await call('portal', 'POST /session/second-factor', undefined, { challenge, recoveryCode: code })
  expect([elsewhere.body.code, portal.body.code]).toEqual(['challenge_over', 'challenge_over'])
  expect((await complete({ challenge, recoveryCode: code })).status).toBe(200)
  const old = await challengeFor(account)
  await db
    .update(signInChallenges)
    .set({ expiresAt: sql`now()` })
    .where(and(eq(signInChallenges.accountId, account.id), eq(signInChallenges.purpose, 'second_factor')))
  const answers = [
    await complete({ challenge, recoveryCode: other }),
    await complete({ challenge: old, code: codeOf(secret) }),
    await complete({ challenge: 'x'.repeat(43), code: '000000' }),
  ]
  expect(answers.map(({ status, body }) => [status, { ...body, instance: '' }])).toEqual(
    answers.map(() => [400, { ...answers[0]!.body, instance: '' }]),
  )
})

test('400: a body with no factor, or with two, is refused', async () => {
  const challenge = 'x'.repeat(43)
  expect((await complete({ challenge })).body.code).toBe('invalid_request')
  expect((await complete({ challenge, code: '000000', recoveryCode: 'A' })).body.code).toBe('invalid_request')
})

test('200: a recovery code lets in once, as it is typed, and the holder is told', async () => {
  const { account, recoveryCodes } = await withTotp()
  expect(recoveryCodes).toHaveLength(10)
  const typed = ` ${recoveryCodes[3]!.toLowerCase().replaceAll('-', ' ')} `
  expect((await complete({ challenge: await challengeFor(account), recoveryCode: typed })).status).toBe(200)
  expect((await complete({ challenge: await challengeFor(account), recoveryCode: typed })).body.code).toBe('code_wrong')
  expect(await eventsOf(account)).toContain('account.second-factor-changed.v1 recovery_code_used')
  const foreign = await withTotp()
  expect((await complete({ challenge: await challengeFor(foreign.account), recoveryCode: recoveryCodes[4]! })).status).toBe(400)
})

const passkeyOptions = async (audience: 'staff' | 'portal' = 'staff') =>
  (await call(audience, 'POST /passkeys/sign-in/options', undefined)).body.options
const signIn = (passkey: object, audience: 'staff' | 'portal' = 'staff') => call(audience, 'POST /passkeys/sign-in', undefined, { passkey })

test('200: a passkey signs in without a name, strongly', async () => {
  const { account, authenticator } = await withPasskey()
  const options = await passkeyOptions()
  expect(options).toMatchObject({ rpId: first.host, userVerification: 'required' })
  const done = await signIn(authenticator.get(options))
  expect(done).toMatchObject({ status: 200, body: { me: { accountId: account.id } } })
  const [row] = (await sessionsOf(account)).filter(({ method }) => method === 'passkey')
  expect(row).toMatchObject({ strong: true })
  expect((await signIn(authenticator.get(options))).body.code).toBe('challenge_over')
})

test('200: a passkey is the second factor of a password', async () => {
  const { account, authenticator } = await withPasskey()
  const { secondFactor } = (await logIn(account)).body
  expect(secondFactor).toMatchObject({ methods: ['passkey', 'recovery_code'], passkey: { allowCredentials: [{ type: 'public-key' }] } })
  const passkey = authenticator.get(secondFactor.passkey)
  expect((await complete({ challenge: secondFactor.challenge, passkey })).status).toBe(200)
  const { secondFactor: other } = (await logIn(account)).body
  const foreign = await withPasskey()
  const wrong = await complete({ challenge: other.challenge, passkey: foreign.authenticator.get(other.passkey) })
  expect(wrong).toMatchObject({ status: 400, body: { code: 'passkey_refused' } })
})

test.each([
  ['another site', { origin: 'https://evil.example' }, {}],
  ['another relying party', {}, { rpId: 'evil.example' }],
  ['a holder who was not verified', { isVerified: false }, {}],
])('400: a passkey is refused with %s', async (_what, signing, changes) => {
  const { authenticator } = await withPasskey()
  const answer = await signIn(authenticator.get({ ...(await passkeyOptions()), ...changes }, signing))
  expect(answer).toMatchObject({ status: 400, cookies: [], body: { code: 'passkey_refused' } })
})

test('400: unknown, altered, of a disabled account and of another audience answer the same', async () => {
  const known = await withPasskey()
  const disabled = await withPasskey({ audience: 'portal' })
  const assertion = known.authenticator.get(await passkeyOptions())
  const altered = { ...assertion, response: { ...assertion.response, signature: Buffer.from('not signed').toString('base64url') } }
  const unknown = { ...known.authenticator.get(await passkeyOptions()), id: 'AAAA', rawId: 'AAAA' }
  const answers = [
    await signIn(altered),
    await signIn(unknown),
    await signIn(disabled.authenticator.get(await passkeyOptions()), 'staff'),
    await signIn({ ...known.authenticator.get(await passkeyOptions()), response: { ...assertion.response } }),
  ]
  expect(answers.map(({ body }) => body.code)).toEqual(['passkey_refused', 'passkey_refused', 'passkey_refused', 'challenge_over'])
})

test('400: a passkey whose counter does not go on is a copy: refused, and in the audit', async () => {
  const { account, authenticator } = await withPasskey()
  expect((await signIn(authenticator.get(await passkeyOptions(), { counter: 7 }))).status).toBe(200)
  expect((await signIn(authenticator.get(await passkeyOptions(), { counter: 7 }))).body.code).toBe('passkey_refused')
  expect(await actsOf(account)).toContain('passkey.clone-refused')
  expect((await db.select().from(passkeys).where(eq(passkeys.accountId, account.id)))[0]).toMatchObject({ counter: 7 })
})

test('200: an authenticator that does not count stays at nought', async () => {
  const { authenticator } = await withPasskey()
  for (let uses = 0; uses < 2; uses++) expect((await signIn(authenticator.get(await passkeyOptions(), { counter: 0 }))).status).toBe(200)
})

test('400: at an address in numbers there are no passkeys', async () => {
  const { status, body } = await ask(first, 'POST /api/v1/staff/passkeys/sign-in/options', { headers: { host: '127.0.0.1:8080' } })
  expect([status, body.code]).toEqual([400, 'passkey_refused'])
})

test('200: on the machine itself the address with its port is a site', async () => {
  const headers = { host: 'localhost:5173' }
  const { body } = await ask(first, 'POST /api/v1/staff/passkeys/sign-in/options', { headers })
  expect(body.options.rpId).toBe('localhost')
  expect(origin).toMatch(/^http:\/\/test-.*\.localhost:8080$/)
})

test.each(['POST /session', 'POST /session/second-factor', 'POST /passkeys/sign-in/options', 'POST /passkeys/sign-in'])(
  '403: %s from another site',
  async (line) => {
    const [method, path] = line.split(' ')
    const payload = { login: 'x', password: 'x' }
    const answer = await ask(first, `${method} /api/v1/staff${path}`, { payload, headers: { origin: 'https://evil.example' } })
    expect([400, 403]).toContain(answer.status)
    expect(answer.cookies).toEqual([])
    if (path === '/session') expect(answer.body.code).toBe('foreign_origin')
  },
)

test('a device that is new to an account that was used before is told to its holder, once', async () => {
  const account = await makeAccount(db)
  const begun = await logIn(account)
  const device = begun.cookies.find(({ name }) => name === 'th-staff-device')!.value
  expect(await eventsOf(account)).toEqual([])
  await logIn(account, { 'th-staff-device': device })
  expect(await eventsOf(account)).toEqual([])
  await logIn(account)
  expect(await eventsOf(account)).toEqual(['account.new-device.v1'])
})

test('an audience that may not use passwords: the right one answers like a wrong one, and no link is sent', async () => {
  const account = await makeAccount(db, { audience: 'contractor' })
  await db.update(settings).set({ passwordAudiences: ['staff', 'portal'] })
  const right = await logIn(account)
  const unknown = await logIn({ audience: 'contractor', login: 'nobody@example.com' })
  expect([right.status, { ...right.body, instance: '' }]).toEqual([401, { ...unknown.body, instance: '' }])
  const forgot = await call('contractor', 'POST /password/forgot', undefined, { login: account.login })
  expect([forgot.status, await eventsOf(account)]).toEqual([202, []])
  const { body } = await ask(first, 'GET /api/v1/public/organization')
  expect(body.signIn).toMatchObject({ staff: { password: true }, contractor: { password: false } })
  await db.update(settings).set({ passwordAudiences: ['staff', 'portal', 'contractor'] })
})
