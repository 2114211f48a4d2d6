import { accounts } from '@treppenhaus/db/schema/accounts'
import { identityProviders } from '@treppenhaus/db/schema/identity-providers'
import { audit } from '@treppenhaus/db/schema/audit'
import { signInChallenges } from '@treppenhaus/db/schema/second-factors'
import { roles, staffMembers } from '@treppenhaus/db/schema/staff'
import { makeAccount, makePerson, makeSettings, makeStaffMember, roleId } from '@treppenhaus/testing/builders'
import { signOnAt, startOpenIdProvider } from '@treppenhaus/testing/openid-provider'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask, logIn } = await testApp()
await makeSettings(first.db)
const admin = await logIn(first, await makeAccount(first.db))
const clerk = await roleId(first.db, 'clerk')
const verified = (email: string, more: object = {}) => ({ email, email_verified: true, ...more })
const callback = (audience: string) => `http://${first.host}/api/v1/${audience}/single-sign-on/callback`
const provider = await startOpenIdProvider({
  clients: [{ id: 'office', secret: 'a secret of the office that is long', redirectUris: ['staff', 'portal'].map(callback) }],
  people: {
    jana: verified('jana@office.example'),
    new: verified('neu@office.example', { given_name: 'Nele', family_name: 'Neu', groups: ['everybody', 'clerks'] }),
    guest: verified('guest@office.example', { groups: ['guests'] }),
    liar: { email: 'jana@office.example', email_verified: false },
    marta: verified('marta@post.example'),
  },
})
afterAll(() => provider.close())

const values = {
  ...{ audience: 'staff', name: 'Büro', issuer: provider.issuer, clientId: 'office', clientSecret: 'a secret of the office that is long' },
  ...{ enabled: true, createsStaff: true, claim: 'groups', claimRoles: [{ value: 'clerks', roleId: clerk, allProperties: true }] },
}
const create = (changes: object = {}) =>
  ask(first, 'POST /api/v1/staff/identity-providers', { token: admin, payload: { ...values, ...changes } })
const office = (await create()).body
const portal = (await create({ audience: 'portal', name: 'Portal', createsStaff: false, claimRoles: [] })).body

/** The whole way of a browser: there, through the provider's pages, and back. */
async function signOn(person: string, { audience = 'staff', id = office.id, next = '', cookie = true } = {}) {
  const start = await ask(first, `GET /api/v1/${audience}/single-sign-on/${id}/start${next}`)
  const back = new URL(await signOnAt(String(start.headers.location), person))
  return arrive(back, audience, cookie ? start.cookies : [])
}

async function arrive(back: URL, audience: string, cookies: { name: string; value: string }[]) {
  const jar = Object.fromEntries(cookies.map(({ name, value }) => [name, value]))
  const end = await ask(first, `GET ${back.pathname}${back.search}`, { cookies: jar })
  const token = end.cookies.find(({ name }) => name === `th-${audience}`)?.value
  return { location: String(end.headers.location), token, status: end.status, again: () => arrive(back, audience, cookies) }
}

const whoAmI = async (audience: string, refresh: string | undefined) => {
  const { body } = await ask(first, `POST /api/v1/${audience}/session/refresh`, { cookies: { [`th-${audience}`]: refresh ?? '' } })
  return body.me
}

test('302: somebody with the same confirmed address gets a session of the account, which is linked from then on', async () => {
  const jana = await makeAccount(first.db, { login: 'jana@office.example' })
  const done = await signOn('jana', { next: '?next=/tickets?view=mine' })
  expect(done.location).toBe('/admin/tickets?view=mine')
  expect((await whoAmI('staff', done.token)).accountId).toBe(jana.id)
  await first.db.update(accounts).set({ email: 'other@office.example' }).where(eq(accounts.id, jana.id))
  expect((await whoAmI('staff', (await signOn('jana')).token)).accountId).toBe(jana.id)
})

test('an address the provider has not verified opens nothing', async () => {
  const { location, token } = await signOn('liar')
  expect([location, token]).toEqual(['/admin/login?error=sign_on_unknown', undefined])
})

test('a claim makes a colleague with its role; none of its values makes nobody', async () => {
  const { token } = await signOn('new')
  const me = await whoAmI('staff', token)
  expect(me.displayName).toBe('Nele Neu')
  const [member] = await first.db.select().from(staffMembers).where(eq(staffMembers.id, me.staffId))
  expect(member).toMatchObject({ roleId: clerk, allProperties: true, lastName: 'Neu', email: 'neu@office.example' })
  expect((await signOn('guest')).location).toBe('/admin/login?error=sign_on_refused')
})

test('a person joins by invitation, never by a provider; once joined and confirmed, the provider opens the account', async () => {
  expect((await signOn('marta', { audience: 'portal', id: portal.id })).location).toBe('/portal/login?error=sign_on_unknown')
  const { id: personId } = await makePerson(first.db)
  const account = await makeAccount(first.db, { personId, login: 'marta', email: 'marta@post.example' })
  expect((await signOn('marta', { audience: 'portal', id: portal.id })).location).toBe('/portal/login?error=sign_on_unknown')
  await first.db.update(accounts).set({ emailVerifiedAt: new Date() }).where(eq(accounts.id, account.id))
  expect((await whoAmI('portal', (await signOn('marta', { audience: 'portal', id: portal.id })).token)).accountId).toBe(account.id)
})

test('the way back works once, in the browser that went, and leads nowhere else', async () => {
  expect((await signOn('jana', { cookie: false })).location).toBe('/admin/login?error=sign_on_expired')
  const done = await signOn('jana', { next: '?next=//evil.example/' })
  expect(done.location).toBe('/admin/')
  expect((await done.again()).location).toBe('/admin/login?error=sign_on_expired')
})

test('a foreign state, a forged code and an error of the provider are no session', async () => {
  const start = await ask(first, `GET /api/v1/staff/single-sign-on/${office.id}/start`)
  const state = new URL(String(start.headers.location)).searchParams.get('state')
  const forged = new URL(`http://x/api/v1/staff/single-sign-on/callback?state=${state}&code=forged&iss=${provider.issuer}`)
  expect((await arrive(forged, 'staff', start.cookies)).location).toBe('/admin/login?error=sign_on_failed')
  const none = new URL('http://x/api/v1/staff/single-sign-on/callback?error=access_denied')
  expect((await arrive(none, 'staff', [])).location).toBe('/admin/login?error=sign_on_expired')
})

test('who is disabled stays outside', async () => {
  const account = await makeAccount(first.db, { login: 'gone@office.example' })
  const end = async (disabledAt: Date | null) => first.db.update(accounts).set({ disabledAt }).where(eq(accounts.id, account.id))
  await first.db.update(accounts).set({ email: 'guest@office.example' }).where(eq(accounts.id, account.id))
  await end(new Date())
  expect((await signOn('guest')).location).toBe('/admin/login?error=sign_on_refused')
  await end(null)
  expect((await signOn('guest')).token).toBeDefined()
  await end(new Date())
  expect((await signOn('guest')).location).toBe('/admin/login?error=sign_on_unknown')
})

test('who is logged in links and unlinks a provider, but not with somebody else’s subject', async () => {
  const person = await makePerson(first.db)
  const token = await logIn(first, await makeAccount(first.db, { personId: person.id }))
  const start = await ask(first, `POST /api/v1/portal/identities/${portal.id}`, { token })
  const back = new URL(await signOnAt(start.body.address, 'liar'))
  expect((await arrive(back, 'portal', start.cookies)).location).toBe('/portal/')
  const identities = async () => (await ask(first, 'GET /api/v1/portal/identities', { token })).body.items
  expect((await identities())[0]).toMatchObject({ providerId: portal.id, linkedAt: expect.any(String) })
  expect((await ask(first, `DELETE /api/v1/portal/identities/${portal.id}`, { token })).status).toBe(204)
  expect((await ask(first, `DELETE /api/v1/portal/identities/${portal.id}`, { token })).status).toBe(404)
  const again = await ask(first, `POST /api/v1/portal/identities/${portal.id}`, { token })
  const taken = new URL(await signOnAt(again.body.address, 'marta'))
  expect((await arrive(taken, 'portal', again.cookies)).location).toBe('/portal/login?error=sign_on_taken')
})

test('404 for a provider that is switched off, of another audience or of another organization', async () => {
  const off = (await create({ enabled: false })).body
  const status = async (organization: typeof first, audience: string, id: string) =>
    (await ask(organization, `GET /api/v1/${audience}/single-sign-on/${id}/start`)).status
  expect(await status(first, 'staff', off.id)).toBe(404)
  expect(await status(first, 'contractor', office.id)).toBe(404)
  expect(await status(second, 'staff', office.id)).toBe(404)
})

test('503 when the provider does not answer, and the check says so', async () => {
  const dead = (await create({ issuer: 'http://127.0.0.1:9/', name: 'Aus' })).body
  expect((await ask(first, `GET /api/v1/staff/single-sign-on/${dead.id}/start`)).status).toBe(503)
  const check = async (id: string) => (await ask(first, `POST /api/v1/staff/identity-providers/${id}/check`, { token: admin })).body
  expect(await check(dead.id)).toMatchObject({ reachable: false })
  expect(await check(office.id)).toEqual({ reachable: true, issuer: provider.issuer, problem: null })
})

test('the secret is never shown, nor stored as it is; log-in pages learn only the name', async () => {
  const [row] = await first.db.select().from(identityProviders).where(eq(identityProviders.id, office.id))
  expect(JSON.stringify([row, office])).not.toContain('a secret of the office')
  expect(office).toMatchObject({ hasClientSecret: true, redirectUri: callback('staff') })
  const { body } = await ask(first, 'GET /api/v1/public/organization')
  expect(body.signIn.portal).toEqual({ password: true, providers: [{ id: portal.id, name: 'Portal' }] })
})

test('403: nobody lets a provider hand out more than they hold themselves', async () => {
  const [role] = await first.db
    .insert(roles)
    .values({ name: 'Technik', permissions: ['settings.read', 'settings.write'] })
    .returning()
  const { id: staffId } = await makeStaffMember(first.db, { roleId: role!.id })
  const token = await logIn(first, await makeAccount(first.db, { staffId }))
  const { status } = await ask(first, 'POST /api/v1/staff/identity-providers', { token, payload: values })
  expect(status).toBe(403)
})

test('400 at the field, 412 and 428 for a stale edit', async () => {
  expect((await create({ issuer: 'ftp://x.example' })).body.errors[0].path).toBe('/issuer')
  expect((await create({ claim: ' ' })).body.errors[0].path).toBe('/claim')
  const missing = [{ value: 'x', roleId: crypto.randomUUID(), allProperties: false }]
  expect((await create({ claimRoles: missing })).body.errors[0].path).toBe('/claimRoles/0/roleId')
  const edit = (headers: Record<string, string>, payload: object) =>
    ask(first, `PATCH /api/v1/staff/identity-providers/${office.id}`, { token: admin, headers, payload })
  expect((await edit({}, { name: 'X' })).status).toBe(428)
  expect((await edit({ 'if-match': '"v9"' }, { name: 'X' })).status).toBe(412)
  expect((await edit({ 'if-match': `"v${office.version}"` }, { name: 'Büro' })).status).toBe(200)
})

test('every sign-on stands in the audit, without what the provider said', async () => {
  const rows = await first.db.select().from(audit)
  const acts = rows.map(({ act, reason }) => `${act} ${reason ?? ''}`)
  expect(acts).toEqual(
    expect.arrayContaining(['session.started single sign on', 'identity.linked Büro', 'session.sign-on-refused sign_on_refused']),
  )
  const kept = JSON.stringify([rows, await first.db.select().from(signInChallenges)])
  expect(kept).not.toContain('office.example')
})
