import { accounts } from '@treppenhaus/db/schema/accounts'
import { audit } from '@treppenhaus/db/schema/audit'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { files } from '@treppenhaus/db/schema/files'
import { invitations, invitationSeries } from '@treppenhaus/db/schema/invitations'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { staffScopes } from '@treppenhaus/db/schema/staff'
import { invitationState, invitationStates } from '@treppenhaus/domain/invitation'
import {
  makeAccount,
  makeContractor,
  makeOwnership,
  makePerson,
  makeProperty,
  makeSettings,
  makeStaffMember,
  makeTenancy,
  makeUnit,
  roleId,
} from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const app = await testApp()
const { first, ask, logIn } = app
const { db } = first
await makeSettings(db)
const administrator = await logIn(first, await makeAccount(db))

const as = (token: string) => (method: string, path: string, payload?: object) =>
  ask(first, `${method} /api/v1/staff${path}`, {
    token,
    payload,
    ...(method === 'POST' && { headers: { 'idempotency-key': randomUUID() } }),
  })
const jana = as(administrator)
const invite = (payload: object, who = jana) => who('POST', '/invitations', payload)

async function colleague(key: 'clerk' | 'read_only' | 'caretaker_dispatcher', propertyIds?: string[]) {
  const { id: staffId } = await makeStaffMember(db, { roleId: await roleId(db, key), allProperties: propertyIds === undefined })
  for (const propertyId of propertyIds ?? []) await db.insert(staffScopes).values({ staffId, propertyId })
  return as(await logIn(first, await makeAccount(db, { staffId })))
}
async function resident(person: Parameters<typeof makePerson>[1] = {}, property: Parameters<typeof makeProperty>[1] = {}) {
  const { id: propertyId } = await makeProperty(db, property)
  const { id } = await makePerson(db, person)
  await makeTenancy(db, { unitId: (await makeUnit(db, { propertyId })).id, personId: id })
  return { id, propertyId }
}
const list = async (query: string, who = jana) => (await who('GET', `/invitations?${query}`)).body
const rowOf = async (id: string) => (await db.select().from(invitations).where(eq(invitations.id, id)))[0]!
const eventsOf = (id: string) =>
  db
    .select()
    .from(outbox)
    .where(sql`payload->>'invitationId' = ${id}`)

test('201: a person by e-mail; a second invitation withdraws the first and what was not sent of it', async () => {
  const { id } = await resident({ email: 'Marta@Post.Example' })
  const one = await invite({ personId: id, channel: 'email' })
  expect(one).toMatchObject({ status: 201, body: { state: 'queued', audience: 'portal', channel: 'email', email: 'marta@post.example' } })
  expect(one.body).toMatchObject({ personId: id, homes: [expect.stringContaining('Lindenstraße 12')], actions: ['resend', 'withdraw'] })
  const [event] = await eventsOf(one.body.id)
  expect(event).toMatchObject({ name: 'invitation.created.v1', payload: { invitationId: one.body.id } })
  const message = {
    recipientId: id,
    recipientName: 'Marta',
    channel: 'email',
    address: 'x@y.example',
    locale: 'de',
    template: 't',
  } as const
  await db.insert(deliveries).values({ ...message, eventId: event!.id, data: {}, invitationId: one.body.id })
  const two = await invite({ personId: id, channel: 'email', email: 'neu@post.example' })
  expect(two).toMatchObject({ status: 201, body: { email: 'neu@post.example' } })
  expect((await rowOf(one.body.id)).withdrawnAt).toBeInstanceOf(Date)
  const [unsent] = await db.select().from(deliveries).where(eq(deliveries.invitationId, one.body.id))
  expect(unsent).toMatchObject({ state: 'given_up', lastError: 'withdrawn' })
  const acts = await db.select({ act: audit.act, reason: audit.reason }).from(audit).where(eq(audit.objectId, two.body.id))
  expect(acts).toEqual([{ act: 'invitation.created', reason: 'email' }])
  expect(Math.round(((await rowOf(two.body.id)).expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(14)
})

test('201: a person by letter is a series of one, which is in no list of series', async () => {
  const { id } = await resident({ email: null })
  const { status, body } = await invite({ personId: id, channel: 'letter' })
  expect([status, body]).toMatchObject([201, { channel: 'letter', seriesId: expect.any(String) }])
  const [series] = await db.select().from(invitationSeries).where(eq(invitationSeries.id, body.seriesId))
  expect(series).toMatchObject({ channel: 'letter', total: 1, filter: { personIds: [id] } })
  expect((await rowOf(body.id)).expiresAt.getTime() - Date.now()).toBeGreaterThan(85 * 86_400_000)
  expect((await jana('GET', `/invitation-series/${body.seriesId}`)).status).toBe(404)
  const ids = (await jana('GET', '/invitation-series?limit=100')).body.items.map((item: { id: string }) => item.id)
  expect(ids).not.toContain(body.seriesId)
})

test('201: colleagues, and users of a contractor, several of one company', async () => {
  const member = await makeStaffMember(db, { firstName: 'Neu', lastName: 'Hier' })
  expect(await invite({ staffId: member.id, channel: 'email' })).toMatchObject({
    status: 201,
    body: { audience: 'staff', name: 'Neu Hier' },
  })
  const { id: contractorId } = await makeContractor(db, { name: 'Petzold', contactName: 'Uwe Petzold' })
  const boss = await invite({ contractorId, channel: 'email' })
  const other = await invite({ contractorId, channel: 'email', email: 'geselle@petzold.example', name: 'Ali Geselle' })
  expect([boss.body, other.body]).toMatchObject([{ name: 'Uwe Petzold', contractorName: 'Petzold' }, { name: 'Ali Geselle' }])
  expect((await rowOf(boss.body.id)).withdrawnAt).toBeNull()
  expect((await list(`contractorId=${contractorId}`)).items).toHaveLength(2)
})

test('400: no address for the channel, not one holder, a letter to a company', async () => {
  const { id } = await resident({ email: null })
  expect(await invite({ personId: id, channel: 'email' })).toMatchObject({
    status: 400,
    body: { code: 'no_email', errors: [{ path: '/email' }] },
  })
  const owner = await makePerson(db)
  await makeOwnership(db, { propertyId: (await makeProperty(db)).id, personId: owner.id })
  expect(await invite({ personId: owner.id, channel: 'letter' })).toMatchObject({ status: 400, body: { code: 'no_address' } })
  expect((await invite({ channel: 'email' })).status).toBe(400)
  const { id: contractorId } = await makeContractor(db)
  expect((await invite({ contractorId, personId: id, channel: 'email' })).status).toBe(400)
  expect(await invite({ contractorId, channel: 'letter' })).toMatchObject({ status: 400, body: { errors: [{ path: '/channel' }] } })
  expect(await invite({ contractorId: (await makeContractor(db, { email: null })).id, channel: 'email' })).toMatchObject({
    body: { code: 'no_email' },
  })
})

test('403 and 404: colleagues and contractors need a permission of their own; foreign people do not exist', async () => {
  const { id, propertyId } = await resident()
  const foreign = await resident()
  const clerk = await colleague('clerk', [propertyId])
  const member = await makeStaffMember(db)
  expect(await invite({ staffId: member.id, channel: 'email' }, clerk)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect((await invite({ personId: foreign.id, channel: 'email' }, clerk)).status).toBe(404)
  expect((await invite({ personId: randomUUID(), channel: 'email' }, clerk)).status).toBe(404)
  expect((await invite({ personId: id, channel: 'email' }, clerk)).status).toBe(201)
  const { body } = await invite({ staffId: member.id, channel: 'email' })
  expect((await (await colleague('caretaker_dispatcher'))('GET', '/invitations')).status).toBe(403)
  expect((await clerk('GET', `/invitations/${body.id}`)).status).toBe(200) // clerks read colleagues
})

test('409: who has an account, or only houses that are offline', async () => {
  const { id } = await resident()
  await makeAccount(db, { personId: id })
  expect(await invite({ personId: id, channel: 'email' })).toMatchObject({ status: 409, body: { code: 'has_account' } })
  expect(await invite({ personId: id, channel: 'letter' })).toMatchObject({ status: 409, body: { code: 'has_account' } })
  const offline = await resident({}, { online: false })
  expect(await invite({ personId: offline.id, channel: 'email' })).toMatchObject({ status: 409, body: { code: 'property_offline' } })
  expect(await invite({ personId: (await makePerson(db)).id, channel: 'email' })).toMatchObject({ body: { code: 'property_offline' } })
  const { staffId } = await makeAccount(db)
  expect(await invite({ staffId, channel: 'email' })).toMatchObject({ status: 409, body: { code: 'has_account' } })
  const user = await makeAccount(db, { contractorId: (await makeContractor(db)).id })
  expect(await invite({ contractorId: user.contractorId, email: user.login, channel: 'email' })).toMatchObject({
    body: { code: 'has_account' },
  })
})

test('201: a letter for who has an account without an e-mail address, and no e-mail', async () => {
  const { id } = await resident()
  await makeAccount(db, { personId: id, email: null })
  expect(await invite({ personId: id, channel: 'email' })).toMatchObject({ status: 409, body: { code: 'has_account' } })
  expect((await invite({ personId: id, channel: 'letter' })).status).toBe(201)
})

test('201 and 404: sent again is a new one; 409: withdrawn is withdrawn', async () => {
  const { id } = await resident()
  const { body: old } = await invite({ personId: id, channel: 'email', email: 'woanders@post.example' })
  const again = await jana('POST', `/invitations/${old.id}/resend`)
  expect(again).toMatchObject({ status: 201, body: { email: 'woanders@post.example', state: 'queued' } })
  expect(again.body.id).not.toBe(old.id)
  expect((await jana('GET', `/invitations/${old.id}`)).body).toMatchObject({ state: 'withdrawn', actions: ['resend'] })
  expect(await jana('POST', `/invitations/${again.body.id}/withdraw`)).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
  expect(await jana('POST', `/invitations/${again.body.id}/withdraw`)).toMatchObject({ status: 409, body: { state: 'withdrawn' } })
  expect((await jana('POST', `/invitations/${randomUUID()}/resend`)).status).toBe(404)
  expect((await jana('POST', `/invitations/${randomUUID()}/withdraw`)).status).toBe(404)
})

test('200: the list has each person once, by state, page by page; who was not invited is found too', async () => {
  const property = await makeProperty(db)
  const people = []
  for (const lastName of ['Blau', 'Grün', 'Rot']) {
    const person = await makePerson(db, { firstName: 'Ada', lastName })
    await makeTenancy(db, { unitId: (await makeUnit(db, { propertyId: property.id })).id, personId: person.id })
    people.push(person)
  }
  const here = `propertyId=${property.id}`
  const counts = async () => (await jana('GET', `/invitations/counts?${here}`)).body
  expect(await counts()).toMatchObject({ not_invited: 3, queued: 0 })
  expect((await list(`${here}&state=not_invited&limit=2`)).items).toMatchObject([
    { id: null, name: 'Ada Blau', state: 'not_invited', actions: ['invite'] },
    { name: 'Ada Grün' },
  ])
  await invite({ personId: people[0]!.id, channel: 'email' })
  const { body } = await invite({ personId: people[0]!.id, channel: 'email' })
  await invite({ personId: people[1]!.id, channel: 'letter' })
  expect(await counts()).toMatchObject({ not_invited: 1, queued: 2, withdrawn: 0 })
  const page = await list(`${here}&limit=1`)
  expect(page.items).toMatchObject([{ name: 'Ada Grün' }])
  expect(await list(`${here}&limit=1&cursor=${page.nextCursor}`)).toMatchObject({ items: [{ id: body.id }], nextCursor: null })
  expect((await list(`${here}&channel=letter`)).items).toHaveLength(1)
  expect((await list(`${here}&q=bl%61u`)).items).toMatchObject([{ id: body.id }])
  expect((await list(`personId=${people[0]!.id}`)).items).toHaveLength(2)
  expect((await jana('GET', '/invitations?cursor=x')).body.code).toBe('invalid_cursor')
  expect((await jana('GET', '/invitations?state=not_invited&cursor=WyIxIiwiMiJd')).body.code).toBe('invalid_cursor')
  const elsewhere = await colleague('clerk', [(await makeProperty(db)).id])
  expect([await list(here, elsewhere), await list(`${here}&state=not_invited`, elsewhere)]).toMatchObject([{ items: [] }, { items: [] }])
})

test('the state in the database is the state of the domain', async () => {
  const [past, future] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)]
  const seen = new Set<string>()
  for (let bits = 0; bits < 64; bits++) {
    const at = (bit: number) => (bits & (1 << bit) ? past : null)
    const facts = {
      sentAt: at(0),
      openedAt: at(1),
      joinedAt: at(2),
      withdrawnAt: at(3),
      bouncedAt: at(4),
      expiresAt: bits & 32 ? past : future,
    }
    const { id } = await makePerson(db)
    const values = { ...facts, audience: 'portal', channel: 'email', email: 'x@y.example', personId: id, secretHash: randomUUID() } as const
    const [row] = await db.insert(invitations).values(values).returning()
    const { body } = await jana('GET', `/invitations/${row!.id}`)
    expect(body.state).toBe(invitationState(facts, new Date()))
    seen.add(body.state)
  }
  expect([...seen].sort()).toEqual([...invitationStates].sort())
})

const everybody = { channel: 'email', propertyIds: [] as string[], managementTypes: [], roles: [], again: false }

/** A house with one person for each way of being left out. */
async function mixedHouse() {
  const property = await makeProperty(db, { managementType: 'condominium' })
  const moveIn = async (person: Parameters<typeof makePerson>[1]) => {
    const { id } = await makePerson(db, person)
    await makeTenancy(db, { unitId: (await makeUnit(db, { propertyId: property.id })).id, personId: id })
    return id
  }
  const invited = await moveIn({ lastName: 'Eingeladen' })
  await invite({ personId: invited, channel: 'email' })
  await makeAccount(db, { personId: await moveIn({ lastName: 'Hatschon' }) })
  await moveIn({ lastName: 'Ohnemail', email: null })
  await moveIn({ lastName: 'Neu' })
  const owner = await makePerson(db, { lastName: 'Eigentümer' })
  await makeOwnership(db, { unitId: (await makeUnit(db, { propertyId: property.id })).id, personId: owner.id })
  return property.id
}

test('200: the preview counts, by house and by reason, and names who is left out', async () => {
  const propertyId = await mixedHouse()
  const preview = async (overrides: object) =>
    (await jana('POST', '/invitation-series/preview', { ...everybody, propertyIds: [propertyId], ...overrides })).body
  const { total, leftOut, properties, sample } = await preview({})
  expect([total, properties]).toMatchObject([2, [{ id: propertyId, count: 2 }]])
  expect(Object.fromEntries(leftOut.map(({ reason, count }: { reason: string; count: number }) => [reason, count]))).toEqual({
    has_account: 1,
    already_invited: 1,
    no_email: 1,
  })
  expect(sample.map(({ name, reason }: { name: string; reason: string }) => [name, reason])).toEqual([
    ['Ayşe Eingeladen', 'already_invited'],
    ['Ayşe Hatschon', 'has_account'],
    ['Ayşe Ohnemail', 'no_email'],
  ])
  expect(await preview({ again: true })).toMatchObject({ total: 3 })
  expect(await preview({ roles: ['owner'] })).toMatchObject({ total: 1 })
  expect(await preview({ channel: 'letter', roles: ['owner'] })).toMatchObject({ total: 0, leftOut: [{ reason: 'no_address', count: 1 }] })
  expect(await preview({ managementTypes: ['rental'] })).toMatchObject({ total: 0, leftOut: [] })
  const more = await jana('POST', '/invitation-series/left-out', { ...everybody, propertyIds: [propertyId], reason: 'no_email', limit: 1 })
  expect(more).toMatchObject({ status: 200, body: { items: [{ name: 'Ayşe Ohnemail' }], nextCursor: null } })
  await db.execute(sql`update properties set online = false where id = ${propertyId}`)
  expect(await preview({})).toMatchObject({ total: 0, leftOut: [{ reason: 'property_offline', count: 5 }] })
})

test('201: a series is queued with its numbers; 400: houses out of reach', async () => {
  const propertyId = await mixedHouse()
  const clerk = await colleague('clerk', [propertyId])
  const { status, body } = await clerk('POST', '/invitation-series', everybody)
  expect([status, body]).toMatchObject([
    201,
    { state: 'queued', total: 2, done: 0, leftOut: 3, propertyIds: [propertyId], lettersReady: false },
  ])
  const [event] = await db
    .select()
    .from(outbox)
    .where(sql`payload->>'seriesId' = ${body.id}`)
  expect(event!.name).toBe('invitation-series.requested.v1')
  expect((await clerk('GET', `/invitation-series/${body.id}`)).status).toBe(200)
  expect((await (await colleague('clerk', [(await makeProperty(db)).id]))('GET', `/invitation-series/${body.id}`)).status).toBe(404)
  const foreign = (await makeProperty(db)).id
  for (const propertyIds of [[foreign], [randomUUID()], [propertyId, foreign]])
    expect(await clerk('POST', '/invitation-series', { ...everybody, propertyIds })).toMatchObject({
      status: 400,
      body: { code: 'unknown_reference', errors: [{ path: '/propertyIds' }] },
    })
  const nobody = await colleague('clerk', [])
  expect((await nobody('POST', '/invitation-series/preview', everybody)).body).toMatchObject({ total: 0, leftOut: [] })
  expect((await nobody('POST', '/invitation-series', everybody)).status).toBe(400)
  expect((await (await colleague('read_only'))('POST', '/invitation-series', everybody)).status).toBe(403)
  await clerk('POST', '/invitation-series', everybody)
  const page = (await jana('GET', '/invitation-series?limit=1')).body
  expect((await jana('GET', `/invitation-series?limit=1&cursor=${page.nextCursor}`)).body.items).toHaveLength(1)
})

test('200: the letters, kept by nobody on the way, and the audit knows who took them; 404 for others', async () => {
  const { propertyId, id: personId } = await resident()
  const { body: series } = await jana('POST', '/invitation-series', { ...everybody, channel: 'letter', propertyIds: [propertyId] })
  expect((await jana('GET', `/invitation-series/${series.id}/letters`)).status).toBe(404)
  const write = async (seriesId: string) => {
    await app.runtime.storage.put({ organization: first.slug, id: seriesId, variant: 'full' }, Buffer.from('%PDF-1.3'))
    const file = { id: seriesId, state: 'ready', kind: 'pdf', mediaType: 'application/pdf', name: 'x', size: 8, sha256: 'x' } as const
    await db.insert(files).values(file)
    await db.update(invitationSeries).set({ fileId: seriesId, state: 'done' }).where(eq(invitationSeries.id, seriesId))
  }
  await write(series.id)
  const answer = await jana('GET', `/invitation-series/${series.id}/letters`)
  expect([answer.status, answer.raw.toString()]).toEqual([200, '%PDF-1.3'])
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': expect.stringMatching(/^attachment/),
  })
  expect((await db.select().from(audit).where(eq(audit.objectId, series.id))).map(({ act }) => act)).toContain('invitation-letters.fetched')
  const elsewhere = await colleague('clerk', [(await makeProperty(db)).id])
  expect((await elsewhere('GET', `/invitation-series/${series.id}/letters`)).status).toBe(404)
  expect((await elsewhere('GET', `/files/${series.id}`)).status).toBe(404)
  const one = (await invite({ personId, channel: 'letter' })).body
  expect((await jana('GET', `/invitations/${one.id}/letter`)).status).toBe(404)
  await write(one.seriesId)
  expect((await jana('GET', `/invitations/${one.id}`)).body.actions).toContain('letter')
  expect((await jana('GET', `/invitations/${one.id}/letter`)).status).toBe(200)
  expect((await elsewhere('GET', `/invitations/${one.id}/letter`)).status).toBe(404)
})

test('a request repeated with its key invites once', async () => {
  const { id } = await resident()
  const key = randomUUID()
  const send = () =>
    ask(first, 'POST /api/v1/staff/invitations', {
      token: administrator,
      payload: { personId: id, channel: 'email' },
      headers: { 'idempotency-key': key },
    })
  expect((await send()).body.id).toBe((await send()).body.id)
  expect(await db.$count(invitations, eq(invitations.personId, id))).toBe(1)
  expect(await db.$count(accounts, eq(accounts.personId, id))).toBe(0)
})

test('403: nobody becomes a colleague above them by an invitation to an address of their own', async () => {
  const boss = await makeStaffMember(db)
  const { id: staffId } = await makeStaffMember(db, { roleId: await roleId(db, 'management') })
  const manager = await logIn(first, await makeAccount(db, { staffId }))
  const payload = { staffId: boss.id, channel: 'email', email: 'mine@example.com' }
  const { status, body } = await ask(first, 'POST /api/v1/staff/invitations', { token: manager, payload })
  expect([status, body.code]).toEqual([403, 'beyond_own_rights'])
})
