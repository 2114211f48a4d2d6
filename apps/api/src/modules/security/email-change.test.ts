import { accounts, sessions } from '@treppenhaus/db/schema/accounts'
import { emailChanges } from '@treppenhaus/db/schema/email-changes'
import { people } from '@treppenhaus/db/schema/people'
import { recordChanges } from '@treppenhaus/db/schema/record-changes'
import { deriveSecret } from '@treppenhaus/db/secrets'
import { makeAccount, makePerson, makeSettings } from '@treppenhaus/testing/builders'
import { and, desc, eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { secondFactors } from '../../test-second-factors.ts'

const api = await testApp()
const { first, ask, operator } = api
const { db } = first
await makeSettings(db)
const { call, logIn, tokenOf } = secondFactors(api, first)

const fresh = () => `new-${randomUUID()}@example.com`
const portal = (line: string, token: string | undefined, payload?: object) => call('portal', line, token, payload)

async function resident(overrides: Parameters<typeof makeAccount>[1] = {}) {
  const login = `marta-${randomUUID()}@example.com`
  const person = await makePerson(db, { email: login })
  return makeAccount(db, { personId: person.id, login, ...overrides })
}
async function linksOf(accountId: string) {
  const [row] = await db
    .select()
    .from(emailChanges)
    .where(eq(emailChanges.accountId, accountId))
    .orderBy(desc(emailChanges.createdAt))
    .limit(1)
  const secret = (side: string) => deriveSecret(operator.appKey, `email-change-${side}`, first.slug, row!.id)
  return { row: row!, old: secret('old'), new: secret('new') }
}
async function begun(overrides: Parameters<typeof makeAccount>[1] = {}) {
  const account = await resident(overrides)
  const token = await tokenOf(account)
  const email = fresh()
  const answer = await portal('POST /security/email-change', token, { email })
  return { account, token, email, answer, links: await linksOf(account.id) }
}
const confirm = (token: string, cookies: Record<string, string> = {}) =>
  ask(first, 'POST /api/v1/portal/email-change/confirm', { payload: { token }, cookies })
const accountNow = async (id: string) => (await db.select().from(accounts).where(eq(accounts.id, id)))[0]!

test('a new address counts when both have confirmed: it is the log-in too, and other sessions end', async () => {
  const { account, token, email, answer, links } = await begun()
  expect(answer.status).toBe(202)
  expect((await portal('GET /security', token)).body.emailChange).toMatchObject({
    newEmail: email,
    oldConfirmed: false,
    newConfirmed: false,
  })
  const here = await logIn(account)
  const cookie = here.cookies.find(({ name }) => name === 'th-portal')!.value
  expect((await confirm(links.new)).body).toEqual({ side: 'new', newEmail: email, oldConfirmed: false, newConfirmed: true, applied: false })
  expect((await accountNow(account.id)).email).toBe(account.email)
  expect((await confirm(links.old, { 'th-portal': cookie })).body).toMatchObject({ side: 'old', applied: true })
  expect(await accountNow(account.id)).toMatchObject({ email, login: email })
  expect((await db.select().from(people).where(eq(people.id, account.personId!)))[0]).toMatchObject({ email })
  const changed = and(eq(recordChanges.recordId, account.personId!), eq(recordChanges.act, 'changed'))
  expect(await db.select().from(recordChanges).where(changed)).toMatchObject([{ after: { email }, accountId: account.id }])
  expect((await portal('GET /me', token)).status).toBe(401)
  expect((await portal('GET /me', here.body.accessToken)).body).toMatchObject({ email })
  const ended = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, account.id), eq(sessions.revokedBecause, 'email_changed')))
  expect(ended).toHaveLength(1)
  expect((await confirm(links.old)).body.applied).toBe(true)
})

test('a log-in name that was chosen stays, and an account without an address needs the new one alone', async () => {
  const login = `marta-${randomUUID()}`
  const { account, token, email, links } = await begun({ login, email: null })
  expect(links.row.oldSecretHash).toBeNull()
  expect((await confirm(links.new)).body.applied).toBe(true)
  expect(await accountNow(account.id)).toMatchObject({ email, login })
  expect((await portal('GET /me', token)).status).toBe(200)
})

test('either address stops it, and so does the holder; afterwards the links are worthless', async () => {
  for (const stop of ['old', 'new', 'holder'] as const) {
    const { account, token, links } = await begun()
    if (stop === 'holder') expect((await portal('DELETE /security/email-change', token)).status).toBe(204)
    else expect((await portal('POST /email-change/stop', undefined, { token: links[stop] })).status).toBe(204)
    expect(await confirm(links.new)).toMatchObject({ status: 401, body: { code: 'link_invalid' } })
    expect((await portal('GET /security', token)).body.emailChange).toBeNull()
    expect((await portal('DELETE /security/email-change', token)).status).toBe(404)
    expect((await accountNow(account.id)).email).toBe(account.email)
  }
})

test('401: unknown, old and replaced links, and those of another audience, answer the same', async () => {
  const replaced = await begun()
  await portal('POST /security/email-change', replaced.token, { email: fresh() })
  const late = await begun()
  await db
    .update(emailChanges)
    .set({ expiresAt: sql`now()` })
    .where(eq(emailChanges.accountId, late.account.id))
  const open = await begun()
  const answers = [
    await confirm('none'),
    await confirm(replaced.links.new),
    await confirm(late.links.old),
    await call('staff', 'POST /email-change/confirm', undefined, { token: open.links.new }),
    await portal('POST /email-change/read', undefined, { token: late.links.old }),
    await portal('POST /email-change/stop', undefined, { token: late.links.old }),
  ]
  expect(answers.map(({ status, body }) => [status, { ...body, instance: '' }])).toEqual(
    answers.map(() => [401, { ...answers[0]!.body, instance: '' }]),
  )
  expect((await portal('POST /email-change/read', undefined, { token: open.links.old })).body).toMatchObject({
    side: 'old',
    newEmail: open.email,
  })
})

test('nobody learns whether an address is somebody else’s: the answers are the same, and it is never applied', async () => {
  const taken = await resident()
  const account = await resident()
  const token = await tokenOf(account)
  const toTaken = await portal('POST /security/email-change', token, { email: taken.login.toUpperCase() })
  const shown = (await portal('GET /security', token)).body.emailChange
  const links = await linksOf(account.id)
  const toFree = await portal('POST /security/email-change', token, { email: fresh() })
  expect([toTaken.status, toTaken.raw.length]).toEqual([toFree.status, toFree.raw.length])
  expect(Object.keys(shown)).toEqual(Object.keys((await portal('GET /security', token)).body.emailChange))
  await db.update(emailChanges).set({ withdrawnAt: null }).where(eq(emailChanges.id, links.row.id))
  expect((await confirm(links.old)).body.applied).toBe(false)
  expect(await confirm(links.new)).toMatchObject({ status: 401, body: { code: 'link_invalid' } })
  expect((await accountNow(account.id)).email).toBe(account.email)
})

test('409: the address one has already; 400: what is none', async () => {
  const account = await resident()
  const token = await tokenOf(account)
  expect((await portal('POST /security/email-change', token, { email: account.login })).status).toBe(409)
  const answer = await portal('POST /security/email-change', token, { email: 'a@example.com,b@example.com' })
  expect(answer.status).toBe(400)
})
