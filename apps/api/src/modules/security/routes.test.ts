import { sessions } from '@treppenhaus/db/schema/accounts'
import { audit } from '@treppenhaus/db/schema/audit'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { recoveryCodes, signInChallenges, totps } from '@treppenhaus/db/schema/second-factors'
import { settings } from '@treppenhaus/db/schema/settings'
import { makeAccount, makeSettings, TEST_PASSWORD } from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { softwareAuthenticator } from '../../test-authenticator.ts'
import { codeOf, secondFactors } from '../../test-second-factors.ts'

const api = await testApp()
const { first } = api
const { db } = first
await makeSettings(db)
const { call, tokenOf, addTotp, addPasskey, origin } = secondFactors(api, first)
const staff = (line: string, token: string | undefined, payload?: object) => call('staff', line, token, payload)

async function signedIn(overrides: Parameters<typeof makeAccount>[1] = {}) {
  const account = await makeAccount(db, overrides)
  return { account, token: await tokenOf(account) }
}
/** As if it had been signed in to an hour ago. */
const age = (accountId: string) =>
  db
    .update(sessions)
    .set({ createdAt: sql`now() - interval '1 hour'` })
    .where(eq(sessions.accountId, accountId))
const eventsOf = async (accountId: string) =>
  (
    await db
      .select()
      .from(outbox)
      .where(sql`payload->>'accountId' = ${accountId}`)
  ).map(({ name, payload }) => `${name} ${(payload as { change?: string }).change ?? ''}`)

test('200: what protects an account, from nothing to both', async () => {
  const { account, token } = await signedIn()
  expect((await staff('GET /security', token)).body).toEqual({
    login: account.login,
    email: account.login,
    password: { isSet: true, allowed: true },
    totp: null,
    passkeys: [],
    recoveryCodesLeft: 0,
    factorRequired: false,
    owesFactor: false,
    confirmedUntil: expect.any(String),
    confirmBy: ['password'],
    emailChange: null,
  })
  await addTotp('staff', token)
  const { added } = await addPasskey('staff', token)
  expect(added).toMatchObject({ status: 201, body: { passkey: { name: 'Telefon', lastUsedAt: null }, recoveryCodes: null } })
  expect((await staff('GET /security', token)).body).toMatchObject({
    totp: { confirmedAt: expect.any(String) },
    passkeys: [{ id: added.body.passkey.id, name: 'Telefon' }],
    recoveryCodesLeft: 10,
    confirmBy: ['password', 'totp', 'passkey'],
  })
})

test('an authenticator app: the secret is derived and stored nowhere, and counts once its code was shown', async () => {
  const { account, token } = await signedIn()
  const begun = (await staff('POST /security/totp', token)).body
  expect(begun.uri).toMatch(/^otpauth:\/\/totp\//)
  expect(begun.secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(JSON.stringify(await db.select().from(totps).where(eq(totps.accountId, account.id)))).not.toContain(begun.secret)
  expect(await staff('POST /security/totp/confirm', token, { code: '000000' })).toMatchObject({ status: 400, body: { code: 'code_wrong' } })
  expect((await staff('GET /security', token)).body.totp).toBeNull()
  const again = (await staff('POST /security/totp', token)).body
  expect((await staff('POST /security/totp/confirm', token, { code: codeOf(begun.secret) })).status).toBe(400)
  const done = await staff('POST /security/totp/confirm', token, { code: codeOf(again.secret) })
  expect(done).toMatchObject({
    status: 200,
    body: { recoveryCodes: expect.arrayContaining([expect.stringMatching(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/)]) },
  })
  expect(await staff('POST /security/totp', token)).toMatchObject({ status: 409, body: { code: 'already_exists' } })
  expect((await staff('POST /security/totp/confirm', token, { code: '000000' })).status).toBe(409)
  const stored = await db.select().from(recoveryCodes).where(eq(recoveryCodes.accountId, account.id))
  for (const code of done.body.recoveryCodes) expect(JSON.stringify(stored)).not.toContain(code)
  expect(await eventsOf(account.id)).toEqual(['account.second-factor-changed.v1 totp_added'])
})

test('403: ten minutes after the sign-in a change needs a new proof, of this session', async () => {
  const { account, token } = await signedIn()
  const other = await tokenOf(account)
  await age(account.id)
  const refused = [
    await staff('POST /security/totp', token),
    await staff('POST /security/passkeys/options', token),
    await staff('POST /security/recovery-codes', token),
    await staff('POST /security/email-change', token, { email: 'new@example.com' }),
  ]
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [403, 'confirmation_required']))
  expect((await staff('GET /security', token)).body.confirmedUntil).toBeNull()
  const wrong = await staff('POST /security/confirm', token, { currentPassword: 'wrong' })
  expect(wrong).toMatchObject({ status: 400, body: { code: 'current_password_wrong' } })
  const confirmed = await staff('POST /security/confirm', token, { currentPassword: TEST_PASSWORD })
  expect(confirmed).toMatchObject({ status: 200, body: { confirmedUntil: expect.any(String) } })
  expect((await staff('POST /security/totp', token)).status).toBe(200)
  expect((await staff('POST /security/totp', other)).status).toBe(403)
  await db
    .update(signInChallenges)
    .set({ expiresAt: sql`now()` })
    .where(eq(signInChallenges.accountId, account.id))
  expect((await staff('POST /security/totp', token)).status).toBe(403)
})

test('200: a code and a passkey confirm too, and make a session strong', async () => {
  const { account, token } = await signedIn()
  const { secret } = await addTotp('staff', token)
  const { authenticator } = await addPasskey('staff', token)
  await db.update(sessions).set({ strong: false }).where(eq(sessions.accountId, account.id))
  await age(account.id)
  expect((await staff('POST /security/confirm', token, { code: codeOf(secret) })).status).toBe(200)
  expect((await staff('POST /security/confirm', token, { code: codeOf(secret) })).body.code).toBe('code_wrong')
  const { options } = (await staff('POST /security/confirm/options', token)).body
  const passkey = authenticator.get(options)
  expect((await staff('POST /security/confirm', token, { passkey })).status).toBe(200)
  expect((await staff('POST /security/confirm', token, { passkey })).body.code).toBe('challenge_over')
  const foreign = await signedIn()
  const { options: theirs } = (await staff('POST /security/confirm/options', foreign.token)).body
  const answer = await staff('POST /security/confirm', foreign.token, { passkey: authenticator.get(theirs) })
  expect(answer).toMatchObject({ status: 400, body: { code: 'passkey_refused' } })
  expect((await db.select().from(sessions).where(eq(sessions.accountId, account.id)))[0]).toMatchObject({ strong: true })
})

test('429: who guesses the password of an open page is stopped', async () => {
  const { token } = await signedIn()
  const statuses: number[] = []
  for (let tries = 0; tries < 21; tries++)
    statuses.push((await staff('POST /security/confirm', token, { currentPassword: 'wrong' })).status)
  expect(statuses).toEqual([...Array(20).fill(400), 429])
})

test.each([
  ['for another site', { origin: 'https://evil.example' }],
  ['without a verified holder', { isVerified: false }],
  ['for another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
])('400: a passkey made %s is not taken', async (_what, signing) => {
  const { token } = await signedIn()
  const { options } = (await staff('POST /security/passkeys/options', token)).body
  const passkey = softwareAuthenticator(origin).create(options, signing)
  const answer = await staff('POST /security/passkeys', token, { name: 'Telefon', passkey })
  expect([answer.status, answer.body.code]).toEqual([400, 'challenge' in signing ? 'challenge_over' : 'passkey_refused'])
})

test('400: a challenge for one account makes no passkey of another; 409 for one that is known', async () => {
  const [one, other] = [await signedIn(), await signedIn()]
  const { options } = (await staff('POST /security/passkeys/options', one.token)).body
  const stolen = softwareAuthenticator(origin).create(options)
  expect((await staff('POST /security/passkeys', other.token, { name: 'x', passkey: stolen })).body.code).toBe('passkey_refused')
  const { authenticator } = await addPasskey('staff', one.token)
  const { options: again } = (await staff('POST /security/passkeys/options', other.token)).body
  const twice = await staff('POST /security/passkeys', other.token, { name: 'x', passkey: authenticator.create(again) })
  expect(twice).toMatchObject({ status: 409, body: { code: 'already_exists' } })
})

test('passkeys are renamed and removed by their holder alone; with the last factor go recovery codes and strength', async () => {
  const [own, foreign] = [await signedIn(), await signedIn()]
  const { id } = (await addPasskey('staff', own.token)).added.body.passkey
  expect((await staff(`PATCH /security/passkeys/${id}`, foreign.token, { name: 'x' })).status).toBe(404)
  expect((await staff(`DELETE /security/passkeys/${id}`, foreign.token)).status).toBe(404)
  expect((await staff(`PATCH /security/passkeys/${id}`, own.token, { name: ' Schlüssel ' })).body.name).toBe('Schlüssel')
  expect((await staff(`DELETE /security/passkeys/${id}`, own.token)).status).toBe(204)
  expect((await staff('GET /security', own.token)).body).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 })
  expect((await staff('GET /sessions', own.token)).body.items).toMatchObject([{ current: true, strong: false }])
  expect(await eventsOf(own.account.id)).toEqual([
    'account.second-factor-changed.v1 passkey_added',
    'account.second-factor-changed.v1 passkey_removed',
  ])
})

test('200: new recovery codes make the earlier ones worthless; 409 without a second factor', async () => {
  const { token } = await signedIn()
  expect((await staff('POST /security/recovery-codes', token)).status).toBe(409)
  const { recoveryCodes: before } = await addTotp('staff', token)
  const { body } = await staff('POST /security/recovery-codes', token)
  expect(body.recoveryCodes).toHaveLength(10)
  expect(body.recoveryCodes.filter((code: string) => before.includes(code))).toEqual([])
})

test('403: staff who owe a factor reach their own security and nothing else, until they have one', async () => {
  const { account, token } = await signedIn()
  const resident = await signedIn({ audience: 'portal' })
  await db.update(settings).set({ staffSecondFactor: true })
  api.runtime.sessions.clear()
  try {
    const refused = [await staff('GET /tickets', token), await staff('GET /staff-members', token), await staff('GET /topics', token)]
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [403, 'second_factor_required']))
    expect((await staff('GET /me', token)).body).toMatchObject({ owesFactor: true })
    expect((await staff('GET /security', token)).body).toMatchObject({ factorRequired: true, owesFactor: true })
    expect((await staff('GET /sessions', token)).status).toBe(200)
    expect((await call('portal', 'GET /tickets', resident.token)).status).toBe(200)
    await addTotp('staff', token)
    expect((await staff('GET /me', token)).body).toMatchObject({ owesFactor: false })
    expect((await staff('GET /tickets', token)).status).toBe(200)
    expect(await staff('DELETE /security/totp', token)).toMatchObject({ status: 409, body: { code: 'last_factor' } })
    expect((await staff('GET /security', token)).body.totp).not.toBeNull()
    await addPasskey('staff', token)
    expect((await staff('DELETE /security/totp', token)).status).toBe(204)
  } finally {
    await db.update(settings).set({ staffSecondFactor: false })
    api.runtime.sessions.clear()
  }
  const acts = await db.select().from(audit).where(eq(audit.actorId, account.id))
  expect(acts.map(({ act }) => act)).toContain('second-factor.changed')
})
