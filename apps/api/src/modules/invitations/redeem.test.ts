import { issueInvitations } from '@treppenhaus/db/issue-invitations'
import { accounts, sessions } from '@treppenhaus/db/schema/accounts'
import { audit } from '@treppenhaus/db/schema/audit'
import { consents } from '@treppenhaus/db/schema/consents'
import { emailChanges } from '@treppenhaus/db/schema/email-changes'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { totps } from '@treppenhaus/db/schema/second-factors'
import { invitationSecret } from '@treppenhaus/db/secrets'
import { groupCode, type InvitationChannel } from '@treppenhaus/domain/invitation'
import {
  makeAccount,
  makeContractor,
  makePerson,
  makeSettings,
  makeStaffMember,
  makeTenancy,
  TEST_PASSWORD,
} from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask } = await testApp()
const { db } = first
await makeSettings(db, { name: 'Hausverwaltung Linde', privacyDe: 'Wir speichern, was nötig ist.' })

type Holder = Partial<Record<'personId' | 'staffId' | 'contractorId', string>> & { name?: string }
async function invite(channel: InvitationChannel, holder: Holder, email: string | null = null) {
  const audience = holder.staffId ? 'staff' : holder.contractorId ? 'contractor' : 'portal'
  const invitee = { audience, ...holder, email, locale: 'de' } as const
  const [id] = await db.transaction((tx) => issueInvitations(tx, first, [invitee], { channel, createdByAccountId: null }))
  return { id: id!, secret: invitationSecret(first.deriveSecret, id!, channel) }
}
const somebody = async () => ({ personId: (await makeTenancy(db)).personId })
const mail = () => `${crypto.randomUUID()}@post.example`

/** Each test comes from a net of its own. */
let nets = 0
const net = () => `10.${Math.floor(++nets / 250)}.${nets % 250}.1`
let from = net()
const nextNet = () => (from = net())
const open = (payload: object, organization = first) =>
  ask(organization, 'POST /api/v1/public/invitations/open', { payload, remoteAddress: from })
const privacyNotice = { wording: 'Ich habe den Hinweis gelesen.', locale: 'de' }
const redeem = (payload: object, audience = 'portal', headers = {}) =>
  ask(first, `POST /api/v1/${audience}/invitations/redeem`, {
    payload: { password: TEST_PASSWORD, locale: 'en', privacyNotice, ...payload },
    headers,
    remoteAddress: from,
  })
const accountOf = async (login: string) => (await db.select().from(accounts).where(eq(accounts.login, login)))[0]

test('200: a link says what it is for, and is marked as opened', async () => {
  const address = mail()
  const { id, secret } = await invite('email', await somebody(), address)
  const { status, body } = await open({ token: secret })
  expect([status, body]).toMatchObject([
    200,
    {
      audience: 'portal',
      channel: 'email',
      purpose: 'join',
      organizationName: 'Hausverwaltung Linde',
      name: 'Ayşe Yılmaz',
      login: address,
      userNameAllowed: true,
      passwordNeeded: true,
      homes: [{ role: 'resident', street: 'Lindenstraße', houseNumber: '12', unitNumber: expect.any(String) }],
    },
  ])
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id))
  expect([row!.openedAt, row!.joinedAt]).toEqual([expect.any(Date), null])
})

test('201: an account by a link: its address is verified, the consent is kept, and the session begins', async () => {
  nextNet()
  const address = mail()
  const { id, secret } = await invite('email', await somebody(), address)
  const { status, body, cookies } = await redeem({ token: secret, login: ` ${address.toUpperCase()} ` })
  expect([status, body]).toMatchObject([201, { login: address, emailToConfirm: null, session: { me: { displayName: 'Ayşe Yılmaz' } } }])
  expect(cookies.find(({ name }) => name === 'th-portal')).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  const account = (await accountOf(address))!
  expect(account).toMatchObject({ email: address, emailVerifiedAt: expect.any(Date), locale: 'en' })
  const [consent] = await db.select().from(consents).where(eq(consents.accountId, account.id))
  const wording = 'Ich habe den Hinweis gelesen.\n\nWir speichern, was nötig ist.'
  expect(consent).toMatchObject({ subject: 'privacy_notice', given: true, locale: 'de', wording })
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id))
  expect(row).toMatchObject({ joinedAt: expect.any(Date), accountId: account.id })
  const events = await db
    .select()
    .from(outbox)
    .where(sql`payload->>'accountId' = ${account.id}`)
  expect(events).toMatchObject([{ name: 'account.joined.v1', payload: { accountId: account.id, invitationId: id } }])
  expect((await ask(first, 'GET /api/v1/portal/homes', { token: body.session.accessToken })).status).toBe(200)
  const again = await ask(first, 'POST /api/v1/portal/session', { payload: { login: address, password: TEST_PASSWORD } })
  expect(again.status).toBe(200)
})

test('201: a code typed in its own way, with a chosen user name', async () => {
  nextNet()
  const { secret } = await invite('letter', await somebody())
  const typed = groupCode(secret).toLowerCase().replaceAll('-', ' ')
  expect((await open({ code: typed })).body).toMatchObject({ channel: 'letter', login: null, userNameAllowed: true })
  const login = `ayse.${crypto.randomUUID().slice(0, 8)}`
  const { status, body } = await redeem({ code: typed, login })
  expect([status, body]).toMatchObject([201, { login, emailToConfirm: null }])
  expect(await accountOf(login)).toMatchObject({ email: null, emailVerifiedAt: null })
})

test('201: an address typed with a letter counts once it is confirmed', async () => {
  nextNet()
  const { secret } = await invite('letter', await somebody())
  const address = mail()
  expect((await redeem({ token: secret, login: address })).body).toMatchObject({ login: address, emailToConfirm: address })
  const account = (await accountOf(address))!
  expect(account).toMatchObject({ email: null, emailVerifiedAt: null })
  const [change] = await db.select().from(emailChanges).where(eq(emailChanges.accountId, account.id))
  expect(change).toMatchObject({ oldEmail: null, oldSecretHash: null, newEmail: address, appliedAt: null })
})

test('201: staff and users of a contractor', async () => {
  nextNet()
  const [ofStaff, ofContractor] = [mail(), mail()]
  const staff = await invite('email', { staffId: (await makeStaffMember(db)).id }, ofStaff)
  const contractor = await invite(
    'email',
    { contractorId: (await makeContractor(db, { name: 'Petzold' })).id, name: 'Petzold junior' },
    ofContractor,
  )
  expect((await redeem({ token: staff.secret }, 'staff')).body).toMatchObject({ login: ofStaff, session: { me: { audience: 'staff' } } })
  expect((await open({ token: contractor.secret })).body).toMatchObject({
    name: 'Petzold junior',
    contractorName: 'Petzold',
    userNameAllowed: false,
  })
  expect((await redeem({ token: contractor.secret }, 'contractor')).body).toMatchObject({
    session: { me: { displayName: 'Petzold junior' } },
  })
})

test('400: a log-in name that is none, a weak password, and not exactly one secret', async () => {
  nextNet()
  const { secret } = await invite('letter', await somebody())
  for (const login of ['ab', 'Frau Müller', '-vorn', 'a@b', `${'x'.repeat(41)}`])
    expect(await redeem({ code: secret, login })).toMatchObject({ status: 400, body: { code: 'login_invalid' } })
  const weak = await redeem({ code: secret, login: 'ayse.yilmaz', password: 'kurz' })
  expect(weak).toMatchObject({ status: 400, body: { code: 'password_too_weak' } })
  expect((await redeem({ code: secret, token: secret, login: 'ayse' })).status).toBe(400)
  const staff = await invite('email', { staffId: (await makeStaffMember(db)).id }, mail())
  expect(await redeem({ token: staff.secret, login: 'jana' }, 'staff')).toMatchObject({ status: 400, body: { code: 'login_invalid' } })
})

test('401: unknown, used, expired, withdrawn, of another audience or organization: the same answer', async () => {
  nextNet()
  const used = await invite('email', await somebody(), mail())
  await redeem({ token: used.secret })
  const expired = await invite('email', await somebody(), mail())
  await db
    .update(invitations)
    .set({ expiresAt: new Date(0) })
    .where(eq(invitations.id, expired.id))
  const withdrawn = await invite('email', await somebody(), mail())
  await db.update(invitations).set({ withdrawnAt: new Date() }).where(eq(invitations.id, withdrawn.id))
  const other = await invite('email', await somebody(), mail())
  const archived = await somebody()
  const gone = await invite('email', archived, mail())
  await db.execute(sql`update people set archived_at = now() where id = ${archived.personId}`)
  const answers = [
    await open({ token: 'unknown' }),
    await open({ token: used.secret }),
    await open({ token: expired.secret }),
    await open({ token: withdrawn.secret }),
    await open({ token: gone.secret }),
    await open({ token: other.secret }, second),
    await redeem({ token: other.secret }, 'staff'),
    await redeem({ token: used.secret }),
  ]
  for (const { status, body } of answers) expect([status, { ...body, instance: '' }]).toEqual([401, { ...answers[0]!.body, instance: '' }])
  expect(answers[0]!.body.code).toBe('link_invalid')
})

test('403: another site cannot log somebody in', async () => {
  nextNet()
  const { secret } = await invite('email', await somebody(), mail())
  expect((await redeem({ token: secret }, 'portal', { origin: 'https://evil.example' })).status).toBe(403)
  expect((await redeem({ token: secret }, 'portal', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test('409: a log-in name that somebody has', async () => {
  nextNet()
  const taken = await makeAccount(db, { personId: (await makePerson(db)).id })
  const { id, secret } = await invite('email', await somebody(), taken.login)
  expect(await redeem({ token: secret })).toMatchObject({ status: 409, body: { code: 'login_taken', errors: [{ path: '/login' }] } })
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id))
  expect(row!.joinedAt).toBeNull()
  expect((await redeem({ token: secret, login: `ayse-${id.slice(0, 8)}` })).status).toBe(201)
})

test('429: ten wrong codes of a net in an hour; right ones do not count, another net goes on', async () => {
  nextNet()
  const { secret } = await invite('letter', await somebody())
  for (let i = 0; i < 15; i++) expect((await open({ code: secret })).status).toBe(200)
  const statuses = []
  for (let i = 0; i < 12; i++) statuses.push((await open({ code: 'ABCD-EFGH-JKLM-NPQR' })).status)
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  expect((await open({ code: secret })).status).toBe(429)
  nextNet()
  expect((await open({ code: secret })).status).toBe(200)
})

test('429: a thousand wrong codes of an organization in a day, from wherever', async () => {
  nextNet()
  const { secret } = await invite('letter', await somebody())
  await open({ code: 'wrong' })
  await db.execute(
    sql`update throttles set tries = 1000 where tries >= 1 and window_start = date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'`,
  )
  nextNet()
  expect((await open({ code: 'wrong' })).status).toBe(429)
  expect((await open({ code: secret })).status).toBe(429)
  const link = await invite('email', await somebody(), mail())
  expect((await open({ token: link.secret })).status).toBe(200)
  await db.execute(sql`delete from throttles`)
})

test('50 at the same time with one code: one account', async () => {
  nextNet()
  const { personId } = await somebody()
  const { secret } = await invite('letter', { personId })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => (nextNet(), redeem({ code: secret, login: `fast.${i}.${secret}` }))),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  // 503 where a busy machine has no time for so many passwords.
  expect(statuses.filter((status) => ![201, 401, 503].includes(status))).toEqual([])
  expect(await db.$count(accounts, eq(accounts.personId, personId))).toBe(1)
})

test('201: a forgotten password without an e-mail address: a new letter, and the sessions end', async () => {
  nextNet()
  const { personId } = await somebody()
  const login = `ohne.mail.${personId.slice(0, 8)}`
  const account = await makeAccount(db, { personId, login, email: null })
  const before = await ask(first, 'POST /api/v1/portal/session', { payload: { login, password: TEST_PASSWORD } })
  const { secret } = await invite('letter', { personId })
  expect((await open({ code: secret })).body).toMatchObject({ purpose: 'new_password', login })
  const { status, body } = await redeem({ code: secret, password: 'Ganz-neues-Kennwort-7' })
  expect([status, body]).toMatchObject([201, { login, session: { me: { accountId: account.id } } }])
  expect((await ask(first, 'GET /api/v1/portal/me', { token: before.body.accessToken })).status).toBe(401)
  expect((await ask(first, 'POST /api/v1/portal/session', { payload: { login, password: 'Ganz-neues-Kennwort-7' } })).status).toBe(200)
  expect(await db.$count(accounts, eq(accounts.personId, personId))).toBe(1)
})

test('201 without a session: a letter does not stand for a second factor', async () => {
  nextNet()
  const { personId } = await somebody()
  const account = await makeAccount(db, { personId, email: null })
  await db.insert(totps).values({ accountId: account.id, confirmedAt: new Date() })
  const { secret } = await invite('letter', { personId })
  expect((await redeem({ code: secret })).body).toEqual({ session: null, login: account.login, emailToConfirm: null })
  expect(await db.$count(sessions, eq(sessions.accountId, account.id))).toBe(0)
})

test('401: who can help themselves by e-mail needs no letter', async () => {
  nextNet()
  const { personId } = await somebody()
  await makeAccount(db, { personId })
  expect((await open({ code: (await invite('letter', { personId })).secret })).status).toBe(401)
})

test('without passwords for the audience, the account has none', async () => {
  nextNet()
  await db.execute(sql`update settings set password_audiences = '{staff}'`)
  const address = mail()
  const { secret } = await invite('email', await somebody(), address)
  expect((await open({ token: secret })).body.passwordNeeded).toBe(false)
  expect((await redeem({ token: secret })).status).toBe(201)
  expect((await accountOf(address))!.passwordHash).toBeNull()
  await db.execute(sql`update settings set password_audiences = '{staff,portal,contractor}'`)
})

test('no secret stands in the database, and every step in the audit', async () => {
  nextNet()
  const { id, secret } = await invite('letter', await somebody())
  await open({ code: secret })
  await redeem({ code: secret, login: `ayse.${id.slice(0, 8)}` })
  const acts = (await db.select({ act: audit.act }).from(audit).where(eq(audit.objectId, id))).map(({ act }) => act)
  expect(acts).toEqual(['invitation.opened'])
  for (const table of ['invitations', 'audit', 'outbox', 'deliveries', 'throttles', 'idempotency_keys'])
    expect(JSON.stringify((await db.execute(sql.raw(`select * from ${table}`))).rows)).not.toContain(secret)
})
