import { accounts } from '@treppenhaus/db/schema/accounts'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { ticketFiles, tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { makeFile, makeOwnership, makePerson, makeTenancy, makeTopic, makeUnit } from '@treppenhaus/testing/builders'
import { eq, inArray, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { reportBody, testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const house = await testHouse(app, first)
const { resident } = house
const report = (overrides: object = {}) => resident.ask('POST', '/tickets', reportBody(house, overrides))
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const countTickets = async () => (await db.$count(tickets)) + (await db.$count(timeline)) + (await db.$count(outbox))

test('201: row, entry, event, files and the home used last are there, and the number too', async () => {
  const photos = [
    await makeFile(db, { uploadedByAccountId: resident.account.id }),
    await makeFile(db, { uploadedByAccountId: resident.account.id, state: 'quarantined' }),
  ]
  const { status, body } = await report({ fileIds: photos.map(({ id }) => id) })
  expect([status, body]).toMatchObject([
    201,
    {
      number: expect.stringMatching(/^\d{4}-\d{6}$/),
      title: 'Wasser tropft von der Decke im Bad',
      status: 'new',
      step: 1,
      mine: true,
      version: 1,
      files: photos.map(({ id, state }) => ({ id, state })),
    },
  ])
  const [row] = await db.select().from(tickets).where(eq(tickets.id, body.id))
  expect(row).toMatchObject({
    number: body.number,
    reporterPersonId: house.person.id,
    origin: 'portal',
    unitId: house.unit.id,
    propertyId: house.house.id,
  })
  expect(await db.select().from(timeline).where(eq(timeline.ticketId, body.id))).toMatchObject([
    { kind: 'created', to: 'new', actorKind: 'portal', actorAccountId: resident.account.id },
  ])
  expect(
    await db
      .select()
      .from(outbox)
      .where(sql`payload->>'ticketId' = ${body.id}`),
  ).toMatchObject([{ name: 'ticket.created.v1', actorAccountId: resident.account.id, publishedAt: null }])
  expect(await db.select().from(ticketFiles).where(eq(ticketFiles.ticketId, body.id))).toMatchObject([
    { audience: 'reporter', entryId: null, position: 0 },
    { audience: 'reporter', entryId: null, position: 1 },
  ])
  const [account] = await db.select().from(accounts).where(eq(accounts.id, resident.account.id))
  expect(account?.lastHomeId).toBe(house.unit.id)
})

test('201: the answer is what a reading brings', async () => {
  const withoutSignatures = (body: object) => JSON.parse(JSON.stringify(body).replace(/\?s=[^"]*/g, ''))
  const photo = await makeFile(db, { uploadedByAccountId: resident.account.id, width: 400, height: 300 })
  const partner = await makePerson(db, { firstName: 'Jan', lastName: 'Nowak' })
  await makeTenancy(db, { unitId: house.unit.id, personId: partner.id })
  const availability = [{ day: inDays(1), parts: ['morning', 'evening'] }]
  const reports = [
    { fileIds: [photo.id], householdVisible: true, availability, title: 'Fleck', accessNote: ' Klingel defekt ', keyAllowed: true },
    { place: 'common', room: 'stairwell', unitId: null, propertyId: house.house.id, phone: null },
  ]
  for (const overrides of reports) {
    const { status, body } = await report(overrides)
    const read = await resident.ask('GET', `/tickets/${body.id}`)
    expect([status, withoutSignatures(body)]).toEqual([201, withoutSignatures(read.body)])
  }
})

test('201: the same key makes one ticket, also when both come at once', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const send = () => resident.ask('POST', '/tickets', reportBody(house, { title: 'Nur einmal' }), { headers })
  const [one, two] = await Promise.all([send(), send()])
  expect([one.status, two.status].every((status) => status === 201 || status === 409)).toBe(true)
  const again = await send()
  expect([again.status, again.body.number]).toEqual([201, [one, two].find(({ status }) => status === 201)?.body.number])
  expect(await db.$count(tickets, eq(tickets.title, 'Nur einmal'))).toBe(1)
})

test('400: of several reports at once with the same photo one has it', async () => {
  const photo = await makeFile(db, { uploadedByAccountId: resident.account.id })
  const answers = await Promise.all(Array.from({ length: 6 }, () => report({ fileIds: [photo.id] })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400])
  for (const { status, body } of answers)
    if (status === 400) expect(body).toMatchObject({ code: 'unknown_file', errors: [{ path: '/fileIds' }] })
  const other = await makeFile(db, { uploadedByAccountId: resident.account.id })
  const open = [(await report()).body, (await report()).body, (await report()).body]
  const replies = await Promise.all(
    open.map(({ id }) => resident.ask('POST', `/tickets/${id}/reply`, { text: 'Bild', fileIds: [other.id] })),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 400, 400])
  expect(await db.$count(ticketFiles, inArray(ticketFiles.fileId, [photo.id, other.id]))).toBe(2)
})

test('a repeated key is answered as before, whatever would be said today', async () => {
  const photo = await makeFile(db, { uploadedByAccountId: resident.account.id })
  const headers = { 'idempotency-key': randomUUID() }
  const send = () => resident.ask('POST', '/tickets', reportBody(house, { fileIds: [photo.id] }), { headers })
  const made = await send()
  expect([made.status, (await send()).body.number]).toEqual([201, made.body.number]) // the photo is taken by now

  const unit = await makeUnit(db)
  const early = { headers: { 'idempotency-key': randomUUID() } }
  const report = () => resident.ask('POST', '/tickets', reportBody({ ...house, unit }), early)
  expect((await report()).status).toBe(404)
  await makeTenancy(db, { unitId: unit.id, personId: house.person.id })
  expect((await report()).status).toBe(404) // the stored refusal
  expect(await db.$count(tickets, eq(tickets.unitId, unit.id))).toBe(0)
})

test('numbers have no gap under 50 parallel reports, even when some are refused', async () => {
  const before = await db.$count(tickets)
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => report(index % 5 === 0 ? { topicId: randomUUID() } : { title: `Parallel ${index}` })),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(40)
  const { rows } = await db.execute<{ n: number; lowest: number; highest: number }>(
    sql`select count(distinct number)::int as n, min(right(number, 6)::int) as lowest, max(right(number, 6)::int) as highest from tickets`,
  )
  expect(rows).toEqual([{ n: before + 40, lowest: 1, highest: before + 40 }])
})

test('201: common property names the house; a flat of the reporter leads to it too', async () => {
  const common = { place: 'common', room: 'stairwell' }
  const byHouse = await report({ ...common, unitId: null, propertyId: house.house.id })
  const byFlat = await report({ ...common, householdVisible: true })
  for (const { status, body } of [byHouse, byFlat])
    expect([status, body]).toMatchObject([201, { place: 'common', unitId: null, propertyId: house.house.id, householdVisible: false }])
})

test('201: an owner reports for the owned flat', async () => {
  const owner = await makePerson(db)
  await makeOwnership(db, { unitId: house.unit.id, personId: owner.id })
  const account = await house.enter({ personId: owner.id })
  expect((await account.ask('POST', '/tickets', reportBody(house))).status).toBe(201)
})

test.each<[string, string, string, object]>([
  ['an unknown field', 'invalid_request', '/status', { status: 'closed' }],
  ['an empty description', 'invalid_request', '/description', { description: ' \n ' }],
  ['20,000 characters', 'invalid_request', '/description', { description: 'x'.repeat(20_000) }],
  ['text that PostgreSQL cannot hold', 'invalid_request', '/description', { description: 'a\u0000b' }],
  ['eleven files', 'invalid_request', '/fileIds', { fileIds: Array.from({ length: 11 }, () => randomUUID()) }],
  ['no flat', 'invalid_request', '/unitId', { unitId: null }],
  ['neither flat nor house', 'invalid_request', '/propertyId', { unitId: null, place: 'common', room: null }],
  ['a flat and another house', 'unknown_reference', '/propertyId', { propertyId: randomUUID() }],
  [
    'a room that is no common place',
    'invalid_request',
    '/room',
    { unitId: null, propertyId: house.house.id, place: 'common', room: 'bath' },
  ],
  ['an unknown topic', 'unknown_reference', '/topicId', { topicId: randomUUID() }],
  ['a topic for another kind of report', 'unknown_reference', '/topicId', { kind: 'enquiry' }],
  ['being at home last week', 'invalid_request', '/availability/0/day', { availability: [{ day: inDays(-7), parts: [] }] }],
  ['being at home in ten years', 'invalid_request', '/availability/0/day', { availability: [{ day: inDays(3700), parts: [] }] }],
  [
    'a day named twice',
    'invalid_request',
    '/availability/1/day',
    {
      availability: [
        { day: inDays(2), parts: ['morning'] },
        { day: inDays(2), parts: ['evening'] },
      ],
    },
  ],
  ['a file that does not exist', 'unknown_file', '/fileIds', { fileIds: [randomUUID()] }],
])('400: %s', async (_what, code, path, overrides) => {
  const before = await countTickets()
  const { status, body } = await report(overrides)
  expect([status, body]).toMatchObject([400, { code, errors: [{ path }] }])
  expect(await countTickets()).toBe(before)
})

test.each([
  ['somebody else’s', {}],
  ['a refused one', { state: 'refused' as const }],
])('400: a file that is %s', async (what, overrides) => {
  const owner = what === 'a refused one' ? resident.account.id : house.jana.account.id
  const file = await makeFile(db, { uploadedByAccountId: owner, ...overrides })
  expect(await report({ fileIds: [file.id] })).toMatchObject({ status: 400, body: { code: 'unknown_file' } })
})

test('400: a topic that is no longer offered', async () => {
  const topic = await makeTopic(db, { archivedAt: new Date() })
  expect(await report({ topicId: topic.id })).toMatchObject({ status: 400, body: { code: 'unknown_reference' } })
})

test('401: without credentials, and with those of staff', async () => {
  const send = (token?: string) => app.ask(first, 'POST /api/v1/portal/tickets', { token, payload: reportBody(house) })
  for (const { status, body } of [await send(), await send(house.jana.token)])
    expect([status, body.code]).toEqual([401, 'not_authenticated'])
})

test('404: a neighbour’s flat, one moved out of, another organization’s and none at all look the same', async () => {
  const neighbour = await makeUnit(db, { propertyId: house.house.id })
  const left = await makeUnit(db)
  await makeTenancy(db, { unitId: left.id, personId: house.person.id, endsOn: '2024-12-31' })
  const foreign = await makeUnit(second.db)
  const answers = [
    await report({ unitId: neighbour.id }),
    await report({ unitId: left.id }),
    await report({ unitId: foreign.id }),
    await report({ unitId: randomUUID() }),
    await report({ unitId: null, propertyId: house.elsewhere.id, place: 'common', room: null }),
  ]
  for (const { status, body } of answers) expect([status, { ...body, instance: '' }]).toEqual([404, { ...answers[0]!.body, instance: '' }])
})

test('422: a key that came with another report', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  expect((await resident.ask('POST', '/tickets', reportBody(house), { headers })).status).toBe(201)
  expect(await resident.ask('POST', '/tickets', reportBody(house, { urgency: 'low' }), { headers })).toMatchObject({
    status: 422,
    body: { code: 'key_reused' },
  })
})

test('500: a failure after the ticket was written leaves nothing, takes no number, and tells nothing', async () => {
  await first.asAdmin(`alter table outbox add constraint broken check (name <> 'ticket.created.v1') not valid`)
  const before = await countTickets()
  const failed = await report()
  await first.asAdmin('alter table outbox drop constraint broken')
  expect([failed.status, failed.body.detail]).toEqual([500, 'Something went wrong'])
  expect(await countTickets()).toBe(before)
  const highest = async () => (await db.execute<{ n: number }>(sql`select max(right(number, 6)::int) as n from tickets`)).rows[0]!.n
  const last = await highest()
  expect((await report()).body.number).toMatch(new RegExp(`${last + 1}$`))
})
