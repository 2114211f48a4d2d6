import { hashSecret, orderLinkSecret } from '@treppenhaus/db/secrets'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { contractorProperties } from '@treppenhaus/db/schema/contractors'
import { orderLinks, workOrders } from '@treppenhaus/db/schema/work-orders'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { makeContractor, makeFile, makeTicket, makeWorkOrder } from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { completionBody, orderBody, testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const house = await testHouse(app, first)
const { jana, murat, stranger, contractor } = house

const newTicket = (overrides: Parameters<typeof makeTicket>[1] = {}) =>
  makeTicket(db, {
    propertyId: house.house.id,
    unitId: house.unit.id,
    reporterPersonId: house.person.id,
    topicId: house.topic.id,
    ...overrides,
  })
const create = async (overrides: object = {}, ticketIds?: string[]) =>
  jana.ask('POST', '/work-orders', orderBody(house, ticketIds ?? [(await newTicket()).id], overrides))
const act = (id: string, name: string, payload: object = {}, who = jana) => who.ask('POST', `/work-orders/${id}/${name}`, payload)
const order = (overrides: Parameters<typeof makeWorkOrder>[1] = {}) =>
  makeWorkOrder(db, { propertyId: house.house.id, contractorId: house.plumber.id, ...overrides })
const written = async (id: string) => ({
  row: (await db.select().from(workOrders).where(eq(workOrders.id, id)))[0],
  entries: await db.select().from(timeline).where(eq(timeline.workOrderId, id)).orderBy(timeline.seq),
  links: await db.select().from(orderLinks).where(eq(orderLinks.workOrderId, id)).orderBy(orderLinks.createdAt),
  events: (
    await db
      .select({ name: outbox.name })
      .from(outbox)
      .where(sql`payload->>'workOrderId' = ${id}`)
      .orderBy(outbox.seq)
  ).map(({ name }) => name),
})
const ticketStatus = async (id: string) => (await jana.ask('GET', `/tickets/${id}`)).body.status
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('201: an order for two tickets with a photo is numbered, sent, and has a link whose secret is stored nowhere', async () => {
  const [one, two] = [await newTicket({ urgency: 'low' }), await newTicket({ urgency: 'emergency', title: 'Fleck' })]
  const photo = await makeFile(db, { ticketId: two.id })
  const dueOn = inDays(3)
  const { status, body } = await create({ fileIds: [photo.id], dueOn }, [one.id, two.id])
  expect([status, body]).toMatchObject([
    201,
    {
      number: expect.stringMatching(/^A-\d{4}-\d{5}$/),
      status: 'sent',
      urgency: 'emergency',
      title: one.title,
      ticketCount: 2,
      channel: 'email',
      places: [{ floor: 3, position: 1 }],
      tickets: [{ id: one.id, status: 'in_progress' }, { id: two.id }],
      files: [{ id: photo.id, url: expect.any(String) }],
      sentAt: expect.any(String),
      actions: ['cancel'],
    },
  ])
  const { row, entries, links, events } = await written(body.id)
  expect(row).toMatchObject({ number: body.number, createdByStaffId: jana.account.staffId, limitCents: 80_000 })
  expect(entries).toMatchObject([
    { kind: 'created', to: 'draft', audience: 'internal' },
    { kind: 'order_status', from: 'draft', to: 'sent', audience: 'everyone' },
  ])
  expect(events).toEqual(['work-order.created.v1', 'work-order.sent.v1'])
  expect(links).toMatchObject([{ secretHash: hashSecret(first.deriveSecret('work-order-link', links[0]!.id)), revokedAt: null }])
  expect(links[0]!.expiresAt.toISOString()).toBe(`${inDays(18)}T00:00:00.000Z`)
})

test('201: an order by fax is opened by a code that can be typed', async () => {
  const { id: contractorId } = await makeContractor(db, { channel: 'fax', fax: '0341 392001' })
  const { body } = await create({ contractorId })
  const { links } = await written(body.id)
  const code = orderLinkSecret(first.deriveSecret, links[0]!.id, 'fax')
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{16}$/)
  expect(links).toMatchObject([{ secretHash: hashSecret(code) }])
})

test('201 and 200: a draft tells nobody, is edited, and goes out later', async () => {
  const ticket = await newTicket()
  const { body: draft } = await create({ send: false, channel: 'sms' }, [ticket.id])
  expect(draft).toMatchObject({
    status: 'draft',
    number: expect.stringMatching(/^A-/),
    channel: 'sms',
    actions: ['send', 'cancel', 'edit'],
  })
  expect([await ticketStatus(ticket.id), (await contractor.ask('GET', `/work-orders/${draft.id}`)).status]).toEqual(['new', 404])
  const edited = await jana.ask(
    'PATCH',
    `/work-orders/${draft.id}`,
    { dueOn: inDays(5), limitCents: null },
    { headers: { 'if-match': '"v1"' } },
  )
  expect([edited.status, edited.headers.etag, edited.body]).toMatchObject([
    200,
    '"v2"',
    { dueOn: inDays(5), limitCents: null, channel: 'sms' },
  ])
  expect(await act(draft.id, 'send', { text: 'Bitte heute.' })).toMatchObject({
    status: 200,
    body: { status: 'sent', number: draft.number },
  })
  expect(await ticketStatus(ticket.id)).toBe('in_progress')
  expect((await written(draft.id)).events).toEqual(['work-order.created.v1', 'work-order.sent.v1'])
})

test('an asked ticket goes on waiting, and comes back to work with the answer', async () => {
  const ticket = await newTicket({ status: 'awaiting_reply', statusBefore: 'accepted' })
  await create({}, [ticket.id])
  expect(await ticketStatus(ticket.id)).toBe('awaiting_reply')
  expect((await house.resident.ask('POST', `/tickets/${ticket.id}/answer`, { text: 'Ja.' })).body.status).toBe('in_progress')
})

test.each<[string, string, string, object]>([
  ['no instructions', 'invalid_request', '/instructions', { instructions: ' ' }],
  ['an unknown field', 'invalid_request', '/status', { status: 'approved' }],
  ['a negative limit', 'invalid_request', '/limitCents', { limitCents: -1 }],
  ['a due day that is over', 'invalid_request', '/dueOn', { dueOn: inDays(-2) }],
  ['an unknown contractor', 'unknown_reference', '/contractorId', { contractorId: randomUUID() }],
  ['a channel without address', 'channel_without_address', '/channel', { channel: 'fax' }],
  ['an unknown file', 'unknown_file', '/fileIds', { fileIds: [randomUUID()] }],
])('400: %s', async (_what, code, path, overrides) => {
  const ticket = await newTicket()
  expect(await create(overrides, [ticket.id])).toMatchObject({ status: 400, body: { code, errors: [{ path }] } })
  expect([
    await ticketStatus(ticket.id),
    await db.$count(workOrders, sql`exists (select from work_order_lines where ticket_id = ${ticket.id})`),
  ]).toEqual(['new', 0])
})

test('400: an archived contractor, another ticket’s photo, an internal one, and tickets of two houses', async () => {
  const [ticket, other] = [await newTicket(), await newTicket()]
  const gone = await makeContractor(db, { archivedAt: new Date() })
  const foreign = await makeFile(db, { ticketId: other.id })
  const secret = await makeFile(db, { uploadedByAccountId: jana.account.id })
  await jana.ask('POST', `/tickets/${ticket.id}/note`, { text: 'Intern', fileIds: [secret.id] })
  const elsewhere = await newTicket({ propertyId: house.elsewhere.id, unitId: null })
  expect(await create({ contractorId: gone.id }, [ticket.id])).toMatchObject({ status: 400, body: { code: 'unknown_reference' } })
  for (const fileIds of [[foreign.id], [secret.id]])
    expect(await create({ fileIds }, [ticket.id])).toMatchObject({ status: 400, body: { code: 'unknown_file' } })
  expect(await create({}, [ticket.id, elsewhere.id])).toMatchObject({ status: 400, body: { errors: [{ path: '/ticketIds' }] } })
})

test('404: tickets and orders of another house and missing ones look the same', async () => {
  const ticket = await newTicket()
  const { id } = await order({ ticketIds: [ticket.id] })
  const body = orderBody(house, [ticket.id])
  const answers = [
    await stranger.ask('POST', '/work-orders', body),
    await create({}, [ticket.id, randomUUID()]),
    await stranger.ask('GET', `/tickets/${ticket.id}/contractor-suggestions`),
    await jana.ask('GET', `/work-orders/${randomUUID()}`),
    await stranger.ask('GET', `/work-orders/${id}`),
    await stranger.ask('PATCH', `/work-orders/${id}`, { access: 'x' }, { headers: { 'if-match': '"v1"' } }),
  ]
  for (const [name, payload] of [
    ['send', {}],
    ['approve', {}],
    ['rework', { reason: 'x' }],
    ['cancel', { reason: 'x' }],
  ] as const)
    answers.push(await act(id, name, payload, stranger), await act(randomUUID(), name, payload))
  for (const answer of answers)
    expect([answer.status, { ...answer.body, instance: '' }]).toEqual([404, { ...answers[0]!.body, instance: '' }])
})

test.each(['resolved', 'closed', 'rejected', 'owner_review'] as const)('409: no order for a ticket that is %s', async (status) => {
  const { id } = await newTicket({ status })
  expect(await create({}, [id])).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: status } })
})

test.each([
  ['send', {}, 'sent'],
  ['approve', {}, 'accepted'],
  ['rework', { reason: 'x' }, 'not_possible'],
  ['cancel', { reason: 'x' }, 'approved'],
] as const)('409: %s is not possible when it is %s', async (name, payload, status) => {
  const { id } = await order({ status, ticketIds: [(await newTicket({ status: 'in_progress' })).id] })
  expect(await act(id, name, payload)).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: status } })
  expect(await written(id)).toMatchObject({ row: { status, version: 1 }, entries: [], events: [] })
})

test('400, 409, 412, 428: edits that are wrong, too late, based on an old version or on none', async () => {
  const { body: draft } = await create({ send: false })
  const edit = (id: string, payload: object, headers: Record<string, string> = { 'if-match': '"v1"' }, who = jana) =>
    who.ask('PATCH', `/work-orders/${id}`, payload, { headers })
  expect(await edit(draft.id, { channel: 'fax' })).toMatchObject({ status: 400, body: { code: 'channel_without_address' } })
  expect(await edit(draft.id, { fileIds: [randomUUID()] })).toMatchObject({ status: 400, body: { code: 'unknown_file' } })
  const sent = await order()
  expect(await edit(sent.id, { access: 'x' })).toMatchObject({ status: 409, body: { state: 'sent' } })
  expect((await edit(draft.id, { access: 'Hof' }, { 'if-match': '"v1"' }, murat)).status).toBe(200)
  expect(await edit(draft.id, { access: 'x' })).toMatchObject({ status: 412, body: { etag: '"v2"', changedBy: 'Murat Demir' } })
  expect(await edit(draft.id, { access: 'x' }, {})).toMatchObject({ status: 428 })
})

test('another contractor in a draft brings its own channel', async () => {
  const { body: draft } = await create({ send: false })
  const faxed = await makeContractor(db, { channel: 'fax', fax: '+49 341 123456', email: null })
  const { body } = await jana.ask('PATCH', `/work-orders/${draft.id}`, { contractorId: faxed.id }, { headers: { 'if-match': '"v1"' } })
  expect(body).toMatchObject({ contractorId: faxed.id, channel: 'fax' })
})

test('approved work resolves the ticket when it is the last; links live on for a week', async () => {
  const ticket = await newTicket()
  const { body: sole } = await create({}, [ticket.id])
  const other = await order({ ticketIds: [ticket.id], status: 'scheduled' })
  await act(sole.id, 'accept', {}, contractor)
  await act(sole.id, 'completion', completionBody(), contractor)
  expect((await act(sole.id, 'approve', { text: 'Danke' })).body).toMatchObject({
    status: 'approved',
    tickets: [{ status: 'in_progress' }],
    actions: [],
  })
  const { links, row } = await written(sole.id)
  expect(links[0]!.expiresAt.getTime() - row!.closedAt!.getTime()).toBe(7 * 86_400_000)
  expect((await act(other.id, 'cancel', { reason: 'Nicht mehr nötig' })).body.tickets).toMatchObject([{ status: 'resolved' }])
  const events = await db
    .select({ name: outbox.name })
    .from(outbox)
    .where(sql`payload->>'ticketId' = ${ticket.id}`)
    .orderBy(outbox.seq)
  expect(events.map(({ name }) => name)).toEqual(['ticket.accepted.v1', 'ticket.resolved.v1'])
})

test('what was not possible brings the ticket back, and goes out again with a new link', async () => {
  const ticket = await newTicket()
  const { body } = await create({}, [ticket.id])
  await act(body.id, 'accept', {}, contractor)
  await act(body.id, 'completion', completionBody({ outcome: 'not_possible', note: 'Niemand da' }), contractor)
  expect(await ticketStatus(ticket.id)).toBe('accepted')
  expect((await act(body.id, 'send')).body).toMatchObject({ status: 'sent', outcome: null, tickets: [{ status: 'in_progress' }] })
  expect((await written(body.id)).links).toHaveLength(2)
  await act(body.id, 'accept', {}, contractor)
  await act(body.id, 'completion', completionBody({ outcome: 'not_possible', note: 'Wieder niemand' }), contractor)
  expect((await act(body.id, 'approve')).body.status).toBe('approved')
  expect(await ticketStatus(ticket.id)).toBe('accepted')
})

test('rework goes back to the contractor with its reason, for the contractor alone', async () => {
  const ticket = await newTicket()
  const { body } = await create({}, [ticket.id])
  await act(body.id, 'accept', {}, contractor)
  await act(body.id, 'completion', completionBody(), contractor)
  expect((await act(body.id, 'rework', { reason: 'Silikonfuge fehlt' })).body).toMatchObject({
    status: 'rework',
    reworkReason: 'Silikonfuge fehlt',
  })
  const seen = await contractor.ask('GET', `/work-orders/${body.id}`)
  expect(seen.body.timeline.at(-1)).toMatchObject({ to: 'rework', note: 'Silikonfuge fehlt', actorName: 'Jana Reuter' })
  const own = await house.resident.ask('GET', `/tickets/${ticket.id}`)
  expect(JSON.stringify(own.body)).not.toContain('Silikonfuge')
})

test('cancelling revokes the links and the appointment, and the ticket waits for another contractor', async () => {
  const ticket = await newTicket()
  const { body } = await create({}, [ticket.id])
  await act(body.id, 'accept', {}, contractor)
  const span = { startsAt: new Date(Date.now() + 3_600_000).toISOString(), endsAt: new Date(Date.now() + 7_200_000).toISOString() }
  await act(body.id, 'appointment', span, contractor)
  const cancelled = await act(body.id, 'cancel', { reason: 'Doppelt' })
  expect(cancelled.body).toMatchObject({ status: 'cancelled', appointment: null, startsAt: null, tickets: [{ status: 'accepted' }] })
  expect((await written(body.id)).links).toMatchObject([{ revokedAt: expect.any(Date) }])
  expect((await contractor.ask('GET', `/work-orders/${body.id}`)).body).toMatchObject({
    lines: [{ contactName: null, contactPhone: null, accessNote: '' }],
  })
})

test('suggestions: trade and house first, for an emergency who comes at any hour, then who has least to do', async () => {
  const other = await makeContractor(db, { name: 'Alle Gewerke', trades: ['heating'] })
  const busy = await makeContractor(db, { name: 'B beschäftigt', trades: ['plumbing'] })
  const idle = await makeContractor(db, { name: 'C frei', trades: ['plumbing'], channel: 'fax' })
  const night = await makeContractor(db, { name: 'D Notdienst', trades: ['plumbing'], emergencyService: true })
  const local = await makeContractor(db, { name: 'E im Haus', trades: ['plumbing'] })
  const gone = await makeContractor(db, { name: 'F weg', trades: ['plumbing'], archivedAt: new Date() })
  await db.insert(contractorProperties).values({ contractorId: local.id, propertyId: house.house.id })
  await order({ contractorId: busy.id, ticketIds: [(await newTicket()).id] })
  await order({ contractorId: night.id, ticketIds: [(await newTicket()).id] })
  const mine = [other, busy, idle, night, local, gone].map(({ id }) => id)
  const names = async (urgency: 'emergency' | 'normal') => {
    const { body } = await jana.ask('GET', `/tickets/${(await newTicket({ urgency })).id}/contractor-suggestions`)
    return body.items.filter(({ id }: { id: string }) => mine.includes(id))
  }
  const calm = await names('normal')
  expect(calm.map(({ name }: { name: string }) => name)).toEqual(['E im Haus', 'C frei', 'B beschäftigt', 'D Notdienst', 'Alle Gewerke'])
  expect(calm[0]).toMatchObject({ matchesTrade: true, servesProperty: true, openOrders: 0, reachable: true })
  expect(calm[1]).toMatchObject({ reachable: false })
  expect((await names('emergency')).map(({ name }: { name: string }) => name)).toEqual([
    'E im Haus',
    'D Notdienst',
    'C frei',
    'B beschäftigt',
    'Alle Gewerke',
  ])
})

test('a list narrows by state, contractor, house and words, within the scope', async () => {
  const mine = await makeContractor(db, { name: 'Ohligschläger Haustechnik' })
  const make = async (status: 'sent' | 'done' | 'cancelled', title: string) =>
    (await order({ status, contractorId: mine.id, ticketIds: [(await newTicket({ title })).id] })).id
  const [sent, done, cancelled] = [await make('sent', 'Rohrbruch'), await make('done', 'Heizung'), await make('cancelled', 'Fenster')]
  const ids = async (query: string, who = jana) =>
    (await who.ask('GET', `/work-orders?contractorId=${mine.id}&${query}`)).body.items.map(({ id }: { id: string }) => id)
  expect(await ids('state=all')).toEqual([cancelled, done, sent])
  expect([await ids('state=open'), await ids('state=reported'), await ids('state=final')]).toEqual([[sent], [done], [cancelled]])
  expect([await ids('state=all&q=rohr'), await ids('state=all&q=OHLIG'), await ids('q=100%25')]).toEqual([
    [sent],
    [cancelled, done, sent],
    [],
  ])
  expect([await ids(`state=all&propertyId=${house.elsewhere.id}`), await ids('state=all', stranger)]).toEqual([[], []])
  const page = await jana.ask('GET', `/work-orders?contractorId=${mine.id}&state=all&limit=2`)
  expect(await ids(`state=all&limit=2&cursor=${page.body.nextCursor}`)).toEqual([sent])
  expect(await jana.ask('GET', '/work-orders?cursor=e30')).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } })
})
