import { boardMemberships, tenancies } from '@treppenhaus/db/schema/tenancies'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { properties } from '@treppenhaus/db/schema/properties'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import {
  makeContractor,
  makeFile,
  makeOwnership,
  makePerson,
  makeProperty,
  makeTenancy,
  makeTicket,
  makeUnit,
  makeWorkOrder,
} from '@treppenhaus/testing/builders'
import { and, eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { reportBody, testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const house = await testHouse(app, first, { managementType: 'condominium' })
const { resident, jana } = house
const partner = await house.enter({ personId: (await makePerson(db, { firstName: 'Jan', lastName: 'Nowak' })).id })
await makeTenancy(db, { unitId: house.unit.id, personId: partner.account.personId! })
const neighbour = await house.enter({
  personId: (await makeTenancy(db, { unitId: (await makeUnit(db, { propertyId: house.house.id })).id })).personId,
})
const owner = await house.enter({ personId: (await makeOwnership(db, { unitId: house.unit.id })).personId })
const board = await house.enter({ personId: (await makePerson(db, { firstName: 'Bea', lastName: 'Rat' })).id })
await db.insert(boardMemberships).values({ propertyId: house.house.id, personId: board.account.personId!, startsOn: '2020-01-01' })

const newTicket = (overrides: Parameters<typeof makeTicket>[1] = {}) =>
  makeTicket(db, {
    propertyId: house.house.id,
    unitId: house.unit.id,
    reporterPersonId: house.person.id,
    topicId: house.topic.id,
    phone: '+49 171 7654321',
    accessNote: 'Klingel defekt',
    ...overrides,
  })
const act = (id: string, name: string, payload: object = {}, who = resident) => who.ask('POST', `/tickets/${id}/${name}`, payload)
const rowOf = async (id: string) => (await db.select().from(tickets).where(eq(tickets.id, id)))[0]
const eventsOf = async (id: string) =>
  (
    await db
      .select({ name: outbox.name })
      .from(outbox)
      .where(sql`payload->>'ticketId' = ${id}`)
      .orderBy(outbox.seq)
  ).map(({ name }) => name)
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('200: a question is shown, answered with a photo, and the ticket goes back to where it was', async () => {
  const { id } = await newTicket({ status: 'accepted' })
  await jana.ask('POST', `/tickets/${id}/ask`, { text: 'Läuft Wasser nach?' })
  expect(await resident.ask('GET', `/tickets/${id}`)).toMatchObject({
    body: { status: 'awaiting_reply', question: 'Läuft Wasser nach?', actions: ['answer', 'reply', 'share_with_household'] },
  })
  expect((await resident.ask('GET', '/tickets?state=open')).body.items[0]).toMatchObject({ id, questionOpen: true, mine: true })
  const photo = await makeFile(db, { uploadedByAccountId: resident.account.id })
  const { body } = await act(id, 'answer', { text: 'Ja, ständig.', fileIds: [photo.id] })
  expect(body).toMatchObject({ status: 'accepted', question: null, files: [], actions: ['reply', 'share_with_household'] })
  expect(body.timeline.slice(-2)).toMatchObject([
    { kind: 'question', actorKind: 'staff', actorName: 'Jana Reuter', mine: false },
    { kind: 'answer', mine: true, note: 'Ja, ständig.', files: [{ id: photo.id, url: expect.any(String) }] },
  ])
  expect(await eventsOf(id)).toEqual(['ticket.clarification-requested.v1', 'ticket.answered.v1'])
})

test('200: a reply, a confirmation and a reopening', async () => {
  const { id } = await newTicket({ status: 'resolved', resolvedAt: new Date() })
  expect(await act(id, 'reply', { text: 'Danke.' })).toMatchObject({ status: 200, body: { status: 'resolved' } })
  const confirmed = await act(id, 'confirm', { text: 'Alles trocken.' })
  const until = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(daysAgo(-30))
  expect(confirmed.body).toMatchObject({
    status: 'closed',
    closeReason: 'confirmed',
    reopenUntil: until,
    actions: ['reopen', 'share_with_household'],
  })
  expect(await act(id, 'reopen', { reason: 'Es tropft wieder.' })).toMatchObject({
    status: 200,
    body: { status: 'accepted', closeReason: null, reopenUntil: null },
  })
  expect(await eventsOf(id)).toEqual(['ticket.reply-posted.v1', 'ticket.closed.v1', 'ticket.reopened.v1'])
})

test.each<[string, object, Parameters<typeof makeTicket>[1], string]>([
  ['answer', { text: 'x' }, { status: 'new' }, 'illegal_transition'],
  ['reply', { text: 'x' }, { status: 'closed', closedAt: new Date() }, 'illegal_transition'],
  ['reply', { text: 'x' }, { status: 'rejected' }, 'illegal_transition'],
  ['confirm', {}, { status: 'in_progress' }, 'illegal_transition'],
  ['reopen', { reason: 'x' }, { status: 'rejected' }, 'illegal_transition'],
  ['reopen', { reason: 'x' }, { status: 'closed', closedAt: daysAgo(31) }, 'reopen_period_over'],
])('409: %s with %j when it is %j', async (name, payload, before, code) => {
  const { id } = await newTicket(before)
  expect(await act(id, name, payload)).toMatchObject({ status: 409, body: { code, state: before?.status } })
  expect([await rowOf(id), await eventsOf(id)]).toMatchObject([{ ...before, version: 1 }, []])
})

test.each([
  ['answer', { text: ' ' }, '/text'],
  ['reply', { text: 'x', audience: 'internal' }, '/audience'],
  ['reopen', {}, '/reason'],
  ['reply', { text: 'x', fileIds: [randomUUID()] }, '/fileIds'],
])('400: %s with %j', async (name, payload, path) => {
  const { id } = await newTicket({ status: 'resolved' })
  expect(await act(id, name, payload)).toMatchObject({ status: 400, body: { errors: [{ path }] } })
})

test('the household sees a ticket only while it is shared, and never how to reach or enter', async () => {
  const { id } = await newTicket({ reporterPersonId: house.person.id })
  const share = (version: number, householdVisible: boolean) =>
    resident.ask('PATCH', `/tickets/${id}`, { householdVisible }, { headers: { 'if-match': `"v${version}"` } })
  expect((await partner.ask('GET', `/tickets/${id}`)).status).toBe(404)
  const shared = await share(1, true)
  expect([shared.status, shared.headers.etag, shared.body]).toMatchObject([
    200,
    '"v2"',
    { householdVisible: true, readers: [first.name, 'Jan Nowak'] },
  ])
  const seen = await partner.ask('GET', `/tickets/${id}`)
  expect(seen.body).toMatchObject({ mine: false, phone: null, accessNote: '', actions: [], reopenUntil: null })
  expect((await partner.ask('GET', '/tickets')).body.items.map(({ id: each }: { id: string }) => each)).toContain(id)
  for (const who of [neighbour, owner, board]) expect((await who.ask('GET', `/tickets/${id}`)).status).toBe(404)
  expect(await act(id, 'reply', { text: 'Ich auch' }, partner)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect((await share(2, false)).status).toBe(200)
  expect((await partner.ask('GET', `/tickets/${id}`)).status).toBe(404)
})

test('who moves out sees the shared ticket no longer', async () => {
  const { id } = await newTicket({ householdVisible: true })
  const former = await house.enter({ personId: (await makeTenancy(db, { unitId: house.unit.id })).personId })
  expect((await former.ask('GET', `/tickets/${id}`)).status).toBe(200)
  await db
    .update(tenancies)
    .set({ endsOn: '2024-12-31' })
    .where(and(eq(tenancies.personId, former.account.personId!)))
  expect((await former.ask('GET', `/tickets/${id}`)).status).toBe(404)
})

test('403, 412, 428: the switch of a common ticket, an old version, and none', async () => {
  const common = await newTicket({ place: 'common', unitId: null })
  const edit = (id: string, headers: Record<string, string>) =>
    resident.ask('PATCH', `/tickets/${id}`, { householdVisible: true }, { headers })
  expect(await edit(common.id, { 'if-match': '"v1"' })).toMatchObject({ status: 403 })
  const { id } = await newTicket()
  await jana.ask('POST', `/tickets/${id}/accept`, {})
  expect(await edit(id, { 'if-match': '"v1"' })).toMatchObject({ status: 412, body: { etag: '"v2"', changedBy: 'Jana Reuter' } })
  expect(await edit(id, {})).toMatchObject({ status: 428 })
})

test('404: a neighbour, an owner, and a missing ticket are answered the same, whatever is asked', async () => {
  const { id } = await newTicket()
  const missing = await resident.ask('GET', `/tickets/${randomUUID()}`)
  const answers = []
  for (const who of [neighbour, owner]) {
    answers.push(
      await who.ask('GET', `/tickets/${id}`),
      await who.ask('PATCH', `/tickets/${id}`, { householdVisible: true }, { headers: { 'if-match': '"v1"' } }),
    )
    for (const [name, payload] of [
      ['answer', { text: 'x' }],
      ['reply', { text: 'x' }],
      ['confirm', {}],
      ['reopen', { reason: 'x' }],
    ] as const)
      answers.push(await act(id, name, payload, who))
  }
  for (const { status, body } of answers) expect([status, { ...body, instance: '' }]).toEqual([404, { ...missing.body, instance: '' }])
})

test('the board reads common property of a condominium, and the progress is in the reporter’s words', async () => {
  const { id } = await newTicket({ place: 'common', unitId: null, status: 'in_progress' })
  const plumber = await makeContractor(db, { name: 'Petzold', phone: '+49 341 123456' })
  await makeWorkOrder(db, { propertyId: house.house.id, ticketIds: [id], contractorId: plumber.id, status: 'accepted' })
  await makeWorkOrder(db, { propertyId: house.house.id, ticketIds: [id], contractorId: (await makeContractor(db)).id, status: 'declined' })
  await makeWorkOrder(db, { propertyId: house.house.id, ticketIds: [id], contractorId: (await makeContractor(db)).id, status: 'draft' })
  const { body } = await board.ask('GET', `/tickets/${id}`)
  expect(body).toMatchObject({ step: 3, stepName: 'contractor_commissioned', mine: false })
  expect(body.workOrders).toMatchObject([{ status: 'accepted', contractorName: 'Petzold', contractorPhone: '+49 341 123456' }])
  expect((await resident.ask('GET', '/tickets?state=open')).body.items[0]).toMatchObject({ id, step: 3, contractorName: 'Petzold' })
})

test('a list narrows to open or closed and to a home, page by page', async () => {
  const person = await makePerson(db)
  const [flat, other] = [await makeUnit(db), await makeUnit(db)]
  for (const unit of [flat, other]) await makeTenancy(db, { unitId: unit.id, personId: person.id })
  const many = await house.enter({ personId: person.id })
  const own = { reporterPersonId: person.id }
  const inFlat = await newTicket({ ...own, propertyId: flat.propertyId, unitId: flat.id, createdAt: daysAgo(4) })
  const inHouse = await newTicket({ ...own, propertyId: flat.propertyId, unitId: null, place: 'common', createdAt: daysAgo(3) })
  const closed = await newTicket({ ...own, propertyId: other.propertyId, unitId: other.id, status: 'closed', createdAt: daysAgo(2) })
  const rejected = await newTicket({ ...own, propertyId: other.propertyId, unitId: other.id, status: 'rejected', createdAt: daysAgo(1) })
  const ids = async (query: string) => (await many.ask('GET', `/tickets?${query}`)).body.items.map(({ id }: { id: string }) => id)
  expect(await ids('state=open')).toEqual([inHouse.id, inFlat.id])
  expect(await ids('state=closed')).toEqual([rejected.id, closed.id])
  expect(await ids(`homeId=${flat.id}`)).toEqual([inHouse.id, inFlat.id])
  const page = await many.ask('GET', '/tickets?limit=3')
  expect(page.body.items).toHaveLength(3)
  expect(await ids(`limit=3&cursor=${page.body.nextCursor}`)).toEqual([inFlat.id])
  expect(await many.ask('GET', '/tickets?cursor=WzEsMl0')).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } })
})

test('who has moved out reads and finishes what they reported: 200; reopening and sharing: 403', async () => {
  const { id: personId } = await makePerson(db)
  await makeTenancy(db, { unitId: house.unit.id, personId, endsOn: addDays(dayIn(new Date()), -1) })
  const left = await house.enter({ personId })
  const own = (overrides: Parameters<typeof makeTicket>[1]) => newTicket({ reporterPersonId: personId, ...overrides })
  const asked = await own({ status: 'awaiting_reply', statusBefore: 'accepted', householdVisible: true })
  expect(await left.ask('GET', `/tickets/${asked.id}`)).toMatchObject({ status: 200, body: { actions: ['answer', 'reply'] } })
  expect((await act(asked.id, 'reply', { text: 'Noch etwas' }, left)).status).toBe(200)
  expect((await act(asked.id, 'answer', { text: 'Im Bad' }, left)).status).toBe(200)
  const done = await own({ status: 'resolved' })
  expect(await act(done.id, 'reopen', { reason: 'Tropft' }, left)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect((await act(done.id, 'confirm', {}, left)).status).toBe(200)
  expect((await left.ask('GET', `/tickets/${done.id}`)).body).toMatchObject({ status: 'closed', reopenUntil: null, actions: [] })
  const share = (householdVisible: boolean, id: string, version: number) =>
    left.ask('PATCH', `/tickets/${id}`, { householdVisible }, { headers: { 'if-match': `"v${version}"` } })
  expect((await share(true, done.id, 2)).status).toBe(403)
  expect((await share(false, asked.id, 3)).body).toMatchObject({ householdVisible: false })
  expect((await left.ask('GET', '/homes')).body.items).toEqual([])
  expect((await left.ask('POST', '/tickets', reportBody(house))).status).toBe(404)
})

test('of an offline house its people see nothing and report nothing, until it is online again', async () => {
  const property = await makeProperty(db, { online: false })
  const { unitId, personId } = await makeTenancy(db, { unitId: (await makeUnit(db, { propertyId: property.id })).id })
  const { ask } = await house.enter({ personId })
  const ticket = await makeTicket(db, {
    propertyId: property.id,
    unitId,
    reporterPersonId: personId,
    status: 'awaiting_reply',
    statusBefore: 'new',
  })
  const attempts = async () => [
    (await ask('GET', '/homes')).body.items.length,
    (await ask('GET', '/tickets')).body.items.length,
    (await ask('GET', `/tickets/${ticket.id}`)).status,
    (await ask('PATCH', '/me', { lastHomeId: unitId })).status,
    (await ask('POST', `/tickets/${ticket.id}/answer`, { text: 'Im Bad' })).status,
    (await ask('POST', '/tickets', reportBody({ unit: { id: unitId }, topic: house.topic }))).status,
  ]
  expect(await attempts()).toEqual([0, 0, 404, 400, 404, 404])
  expect((await jana.ask('GET', `/tickets/${ticket.id}`)).body).toMatchObject({ status: 'awaiting_reply', people: [{ reads: false }] })
  await db.update(properties).set({ online: true }).where(eq(properties.id, property.id))
  expect(await attempts()).toEqual([1, 1, 200, 200, 200, 201])
})

test('who moved in after the report is not named among its readers', async () => {
  const { id } = await newTicket({ householdVisible: true, createdAt: daysAgo(400) })
  const later = await makePerson(db, { firstName: 'Nele', lastName: 'Neu' })
  await makeTenancy(db, { unitId: house.unit.id, personId: later.id, startsOn: addDays(dayIn(new Date()), -30) })
  await house.enter({ personId: later.id })
  const { body } = await resident.ask('GET', `/tickets/${id}`)
  expect(body.readers).toContain('Jan Nowak')
  expect(body.readers).not.toContain('Nele Neu')
  const { people } = (await jana.ask('GET', `/tickets/${id}`)).body as { people: { name: string; reads: boolean }[] }
  expect(people.find(({ name }) => name === 'Nele Neu')?.reads).toBe(false)
})
