import { accounts } from '@treppenhaus/db/schema/accounts'
import { audit } from '@treppenhaus/db/schema/audit'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { staffMembers, staffScopes } from '@treppenhaus/db/schema/staff'
import { hashSecret } from '@treppenhaus/db/secrets'
import { dayIn } from '@treppenhaus/domain/calendar'
import { makeAccount, makeProperty, makePropertyGroup, makeStaffMember, makeTicket, roleId } from '@treppenhaus/testing/builders'
import { and, count, eq, inArray, ne } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, ask, logIn } = await testApp()
const address = '/api/v1/staff/staff-members'
const me = await makeStaffMember(first.db, { lastName: 'Chefin' })
const token = await logIn(first, await makeAccount(first.db, { staffId: me.id }))
const version = { 'if-match': '"v1"' }
const clerk = await roleId(first.db, 'clerk')
const administrator = await roleId(first.db, 'administrator')
const management = await roleId(first.db, 'management')

const values = (overrides: object = {}) => ({
  ...{ firstName: 'Murat', lastName: 'Demir', position: 'Technik', email: `${crypto.randomUUID()}@example.com`, phone: null },
  ...{ roleId: clerk, allProperties: false, propertyIds: [], groupIds: [], ...overrides },
})
const edit = (id: string, payload: object, as = token) => ask(first, `PATCH ${address}/${id}`, { token: as, headers: version, payload })

/** Somebody who administers the team, of one house. */
async function manager(overrides: object = {}) {
  const house = await makeProperty(first.db)
  const member = await makeStaffMember(first.db, { roleId: management, allProperties: false, ...overrides })
  await first.db.insert(staffScopes).values({ staffId: member.id, propertyId: house.id })
  return { house, id: member.id, token: await logIn(first, await makeAccount(first.db, { staffId: member.id })) }
}

test('201: a colleague without an account, with a role, properties and groups', async () => {
  const [house, another] = [await makeProperty(first.db), await makeProperty(first.db)]
  const group = await makePropertyGroup(first.db, [house.id, another.id])
  const { status, body } = await ask(first, `POST ${address}`, {
    token,
    payload: values({ propertyIds: [house.id], groupIds: [group.id] }),
  })
  expect(status).toBe(201)
  expect(body).toMatchObject({ account: 'none', role: { key: 'clerk' }, propertyCount: 2, propertyIds: [house.id], groupIds: [group.id] })
  const [entry] = await first.db.select().from(audit).where(eq(audit.objectId, body.id))
  expect(entry).toMatchObject({ act: 'staff-member.created', reason: 'role clerk' })
})

test('200: an open invitation and a present account are told apart', async () => {
  const { id } = await makeStaffMember(first.db)
  const state = async () => (await ask(first, `GET ${address}/${id}`, { token })).body.account
  const invitation = { audience: 'staff' as const, channel: 'email' as const, staffId: id, secretHash: hashSecret(id) }
  await first.db.insert(invitations).values({ ...invitation, expiresAt: new Date(Date.now() + 60_000) })
  expect(await state()).toBe('invited')
  await first.db.update(invitations).set({ expiresAt: new Date(Date.now() - 60_000) })
  expect(await state()).toBe('expired')
  await makeAccount(first.db, { staffId: id })
  expect(await state()).toBe('active')
})

test('200: rights change at once, and the audit log says how', async () => {
  const house = await makeProperty(first.db)
  const { id } = await makeStaffMember(first.db, { roleId: management })
  const theirs = await logIn(first, await makeAccount(first.db, { staffId: id }))
  const ticket = await makeTicket(first.db)
  const read = () => ask(first, `GET /api/v1/staff/tickets/${ticket.id}`, { token: theirs })
  expect((await read()).status).toBe(200)
  expect((await edit(id, { roleId: clerk, allProperties: false, propertyIds: [house.id] })).status).toBe(200)
  expect((await read()).status).toBe(404)
  expect((await ask(first, 'GET /api/v1/staff/audit', { token: theirs })).status).toBe(403)
  const [entry] = await first.db.select().from(audit).where(eq(audit.objectId, id))
  expect(entry?.reason).toBe('role management > clerk, properties all > some')
})

test('200: who leaves is out at once: account, sessions, invitation', async () => {
  const { id } = await makeStaffMember(first.db, { roleId: clerk })
  const account = await makeAccount(first.db, { staffId: id })
  const theirs = await logIn(first, account)
  expect((await ask(first, 'GET /api/v1/staff/me', { token: theirs })).status).toBe(200)
  const left = await ask(first, `POST ${address}/${id}/leave`, { token })
  expect(left.body).toMatchObject({ account: 'disabled', actions: ['return'] })
  expect((await ask(first, 'GET /api/v1/staff/me', { token: theirs })).status).toBe(401)
  expect(await logIn(first, account)).toBeUndefined()
  expect((await ask(first, `POST ${address}/${id}/leave`, { token })).body).toMatchObject({ code: 'illegal_transition', state: 'left' })
  expect((await ask(first, 'GET /api/v1/staff/team?left=true', { token })).body.items).toMatchObject([{ id }])
})

test('200: who returns gets in with the account of before, by a new log-in', async () => {
  const { id } = await makeStaffMember(first.db, { roleId: clerk })
  const account = await makeAccount(first.db, { staffId: id })
  const before = await logIn(first, account)
  await ask(first, `POST ${address}/${id}/leave`, { token })
  expect((await ask(first, `POST ${address}/${id}/return`, { token })).body).toMatchObject({ account: 'active', leftAt: null })
  expect((await ask(first, 'GET /api/v1/staff/me', { token: before })).status).toBe(401)
  expect(await logIn(first, account)).toEqual(expect.any(String))
})

test('403: nobody raises themselves or a colleague, whichever way', async () => {
  const { id, house, token: theirs } = await manager()
  const beyond = [
    await edit(id, { roleId: administrator }, theirs),
    await edit(id, { allProperties: true }, theirs),
    await edit((await makeStaffMember(first.db, { roleId: clerk, allProperties: false })).id, { allProperties: true }, theirs),
    await ask(first, `POST ${address}`, { token: theirs, payload: values({ roleId: administrator }) }),
    await ask(first, `POST ${address}`, {
      token: theirs,
      payload: values({ groupIds: [(await makePropertyGroup(first.db, [(await makeProperty(first.db)).id])).id] }),
    }),
    // Nor does anybody bring those above them down, or take their mail.
    await edit(me.id, { email: 'meine@example.com' }, theirs),
    await ask(first, `POST ${address}/${me.id}/leave`, { token: theirs }),
  ]
  expect(beyond.map(({ status, body }) => [status, body.code])).toEqual(beyond.map(() => [403, 'beyond_own_rights']))
  expect((await ask(first, `POST ${address}`, { token: theirs, payload: values({ propertyIds: [house.id] }) })).status).toBe(201)
})

test('403: what a colleague lent for a holiday is not passed on', async () => {
  const { id, token: theirs } = await manager()
  const lender = await makeStaffMember(first.db, { roleId: clerk, allProperties: false })
  const house = await makeProperty(first.db)
  await first.db.insert(staffScopes).values({ staffId: lender.id, propertyId: house.id })
  const day = dayIn(new Date())
  const payload = { staffId: lender.id, substituteId: id, startsOn: day, endsOn: day }
  expect((await ask(first, 'POST /api/v1/staff/substitutions', { token, payload })).status).toBe(201)
  expect((await ask(first, `GET /api/v1/staff/properties/${house.id}`, { token: theirs })).status).toBe(200)
  expect((await edit(id, { propertyIds: [house.id] }, theirs)).body.code).toBe('beyond_own_rights')
})

test('409: the last administrator is neither demoted nor restricted nor leaves', async () => {
  // Others of this file are administrators too, but cannot log in.
  await first.db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.audience, 'staff'))
  const only = await makeStaffMember(first.db)
  const theirs = await logIn(first, await makeAccount(first.db, { staffId: only.id }))
  const answers = [
    await edit(only.id, { roleId: clerk }, theirs),
    await edit(only.id, { allProperties: false }, theirs),
    await ask(first, `POST ${address}/${only.id}/leave`, { token: theirs }),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [409, 'last_administrator']))
  expect((await edit(only.id, { position: 'Leitung' }, theirs)).status).toBe(200)
  await first.db.update(accounts).set({ disabledAt: null }).where(eq(accounts.staffId, me.id))
})

test('409 or 403: of two administrators who demote each other at once, one stays', async () => {
  for (let round = 0; round < 5; round++) {
    await first.db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.audience, 'staff'))
    const [a, b] = [await makeStaffMember(first.db), await makeStaffMember(first.db)]
    const [ofA, ofB] = [
      await logIn(first, await makeAccount(first.db, { staffId: a.id })),
      await logIn(first, await makeAccount(first.db, { staffId: b.id })),
    ]
    const answers = await Promise.all([edit(b.id, { roleId: clerk }, ofA), edit(a.id, { roleId: clerk }, ofB)])
    // The slower one is either the last administrator's enemy, or none any more.
    expect([[200, 409].join(), [200, 403].join()]).toContain(
      answers
        .map(({ status }) => status)
        .sort()
        .join(),
    )
    const [left] = await first.db
      .select({ count: count() })
      .from(staffMembers)
      .where(and(inArray(staffMembers.id, [a.id, b.id]), ne(staffMembers.roleId, clerk)))
    expect(left?.count).toBe(1)
  }
  await first.db.update(accounts).set({ disabledAt: null }).where(eq(accounts.staffId, me.id))
})

test('400, 409: a role or house that does not exist, and an address that a colleague has', async () => {
  const { email } = await makeStaffMember(first.db)
  const post = (overrides: object) => ask(first, `POST ${address}`, { token, payload: values(overrides) })
  expect((await post({ roleId: crypto.randomUUID() })).body.errors[0].path).toBe('/roleId')
  expect((await post({ propertyIds: [crypto.randomUUID()] })).body.errors[0].path).toBe('/propertyIds')
  expect((await post({ groupIds: [crypto.randomUUID()] })).body.errors[0].path).toBe('/groupIds')
  expect((await post({ email: email.toUpperCase() })).status).toBe(409)
})

test('412, 428: edited by version', async () => {
  const { id } = await makeStaffMember(first.db)
  const status = async (headers: Record<string, string>) =>
    (await ask(first, `PATCH ${address}/${id}`, { token, headers, payload: { position: 'X' } })).status
  expect([await status({}), await status({ 'if-match': '"v4"' })]).toEqual([428, 412])
})
