import { outbox } from '@treppenhaus/db/schema/outbox'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { makeFile, makeStaffMember, makeTicket, makeTopic } from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const house = await testHouse(app, first)
const { jana, murat, stranger } = house

const newTicket = (overrides: Parameters<typeof makeTicket>[1] = {}) =>
  makeTicket(db, {
    propertyId: house.house.id,
    unitId: house.unit.id,
    reporterPersonId: house.person.id,
    topicId: house.topic.id,
    ...overrides,
  })
const act = (id: string, name: string, payload: object = {}, who = jana) => who.ask('POST', `/tickets/${id}/${name}`, payload)
const written = async (id: string) => ({
  row: (await db.select().from(tickets).where(eq(tickets.id, id)))[0],
  entries: await db.select().from(timeline).where(eq(timeline.ticketId, id)).orderBy(timeline.seq),
  events: await db
    .select({ name: outbox.name, payload: outbox.payload })
    .from(outbox)
    .where(sql`payload->>'ticketId' = ${id}`)
    .orderBy(outbox.seq),
})

test('200: accepting assigns the ticket, and row, entry and event are there', async () => {
  const { id } = await newTicket()
  expect(await act(id, 'accept', { text: 'Wir kümmern uns.' })).toMatchObject({
    status: 200,
    body: { status: 'accepted', assigneeName: 'Jana Peters', version: 2, actions: expect.arrayContaining(['ask', 'resolve']) },
  })
  expect(await written(id)).toMatchObject({
    row: { status: 'accepted', assigneeId: jana.account.staffId, version: 2 },
    entries: [
      { from: 'new', to: 'accepted', note: 'Wir kümmern uns.', audience: 'reporter', actorKind: 'staff', actorAccountId: jana.account.id },
    ],
    events: [{ name: 'ticket.accepted.v1', payload: { ticketId: id } }],
  })
})

test.each([
  [
    'ask',
    { text: 'Läuft Wasser nach?' },
    { status: 'new' },
    { status: 'awaiting_reply', statusBefore: 'new', askedAt: expect.any(Date) },
    'ticket.clarification-requested.v1',
  ],
  [
    'resume',
    {},
    { status: 'awaiting_reply', statusBefore: 'accepted' },
    { status: 'accepted', statusBefore: null, askedAt: null },
    'ticket.resumed.v1',
  ],
  ['reject', { reason: 'Kein Mangel' }, { status: 'new' }, { status: 'rejected', rejectReason: 'Kein Mangel' }, 'ticket.rejected.v1'],
  ['resolve', {}, { status: 'accepted' }, { status: 'resolved', resolvedAt: expect.any(Date) }, 'ticket.resolved.v1'],
  [
    'close',
    { reason: 'staff' },
    { status: 'resolved' },
    { status: 'closed', closeReason: 'staff', closedAt: expect.any(Date) },
    'ticket.closed.v1',
  ],
  ['close', { reason: 'duplicate' }, { status: 'new' }, { status: 'closed', closeReason: 'duplicate' }, 'ticket.closed.v1'],
  [
    'reopen',
    { reason: 'Tropft wieder' },
    { status: 'rejected', rejectReason: 'Kein Mangel' },
    { status: 'accepted', rejectReason: null },
    'ticket.reopened.v1',
  ],
  [
    'reopen',
    { reason: 'Tropft wieder' },
    { status: 'closed', closedAt: new Date() },
    { status: 'accepted', closedAt: null, closeReason: null },
    'ticket.reopened.v1',
  ],
  ['take-back', {}, { status: 'owner_review' }, { status: 'new' }, 'ticket.resumed.v1'],
] as const)('200: %s', async (name, payload, before, after, event) => {
  const { id } = await newTicket(before)
  expect(await act(id, name, payload)).toMatchObject({ status: 200, body: { status: after.status } })
  const { row, entries, events } = await written(id)
  expect(row).toMatchObject(after)
  expect(entries).toMatchObject([{ from: before.status, to: after.status, audience: 'reporter' }])
  expect(events).toMatchObject([{ name: event }])
})

test('200: a reply and an internal note change no state; files go with their entry', async () => {
  const { id } = await newTicket()
  const [photo, secret] = [
    await makeFile(db, { uploadedByAccountId: jana.account.id }),
    await makeFile(db, { uploadedByAccountId: jana.account.id }),
  ]
  await act(id, 'reply', { text: 'Bitte die Sicherung ausschalten.', fileIds: [photo.id] })
  const { status, body } = await act(id, 'note', { text: 'Petzold hat den Schlüssel.', fileIds: [secret.id] })
  expect([status, body]).toMatchObject([
    200,
    {
      status: 'new',
      timeline: [
        { kind: 'reply', audience: 'reporter', actorName: 'Jana Reuter', mine: true, files: [{ id: photo.id }] },
        { kind: 'note', audience: 'internal', files: [{ id: secret.id }] },
      ],
    },
  ])
  expect(body.files.map(({ file, audience }: { file: { id: string }; audience: string }) => [file.id, audience])).toEqual([
    [photo.id, 'reporter'],
    [secret.id, 'internal'],
  ])
  expect((await written(id)).events.map(({ name }) => name)).toEqual(['ticket.reply-posted.v1', 'ticket.note-written.v1'])
})

test('200: forwarding gives the ticket to a colleague and stays in the timeline', async () => {
  const { id } = await newTicket()
  const { body } = await act(id, 'forward', { staffId: house.colleague.id, text: 'Kannst du?' })
  expect(body).toMatchObject({
    status: 'new',
    assigneeName: 'Murat Demir',
    timeline: [{ kind: 'forward', audience: 'internal', note: 'Kannst du?', data: { toName: 'Murat Demir' } }],
  })
  expect((await written(id)).events).toMatchObject([{ name: 'ticket.forwarded.v1', payload: { toStaffId: house.colleague.id } }])
})

test.each<[string, string, object, string, string]>([
  ['a question without words', 'ask', { text: ' ' }, 'invalid_request', '/text'],
  ['a rejection without reason', 'reject', {}, 'invalid_request', '/reason'],
  ['an unknown field', 'accept', { status: 'closed' }, 'invalid_request', '/status'],
  ['a resident’s reason to close', 'close', { reason: 'confirmed' }, 'invalid_request', '/reason'],
  ['a foreign file', 'note', { text: 'Foto', fileIds: [randomUUID()] }, 'unknown_file', '/fileIds'],
  ['an unknown colleague', 'forward', { staffId: randomUUID() }, 'unknown_reference', '/staffId'],
])('400: %s', async (_what, name, payload, code, path) => {
  const { id } = await newTicket()
  expect(await act(id, name, payload)).toMatchObject({ status: 400, body: { code, errors: [{ path }] } })
  expect(await written(id)).toMatchObject({ row: { status: 'new', version: 1 }, entries: [], events: [] })
})

test('400: a colleague who does not work with the house, or has left', async () => {
  const { id } = await newTicket()
  const gone = await makeStaffMember(db, { leftAt: new Date(Date.now() - 1000) })
  for (const staffId of [stranger.account.staffId, gone.id])
    expect(await act(id, 'forward', { staffId })).toMatchObject({ status: 400, body: { code: 'unknown_reference' } })
})

test('404: a ticket of another house, of another organization and a missing one look the same, for every act', async () => {
  const { id } = await newTicket()
  const foreign = await makeTicket(second.db)
  const acts: [string, object][] = [
    ['accept', {}],
    ['ask', { text: 'x' }],
    ['resume', {}],
    ['reject', { reason: 'x' }],
    ['resolve', {}],
    ['close', { reason: 'staff' }],
    ['reopen', { reason: 'x' }],
    ['take-back', {}],
    ['forward', { staffId: house.colleague.id }],
    ['reply', { text: 'x' }],
    ['note', { text: 'x' }],
  ]
  const missing = await jana.ask('GET', `/tickets/${randomUUID()}`)
  const answers = [await stranger.ask('GET', `/tickets/${id}`), await jana.ask('GET', `/tickets/${foreign.id}`)]
  for (const [name, payload] of acts)
    answers.push(await act(id, name, payload, stranger), await act(foreign.id, name, payload), await act(randomUUID(), name, payload))
  answers.push(await stranger.ask('PATCH', `/tickets/${id}`, { urgency: 'low' }, { headers: { 'if-match': '"v1"' } }))
  for (const { status, body } of answers) expect([status, { ...body, instance: '' }]).toEqual([404, { ...missing.body, instance: '' }])
  expect(await written(id)).toMatchObject({ row: { version: 1 }, entries: [], events: [] })
})

test('409: an act that the state does not allow names the state', async () => {
  const { id } = await newTicket({ status: 'closed', closedAt: new Date() })
  expect(await act(id, 'accept')).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: 'closed' } })
  expect(await written(id)).toMatchObject({ row: { status: 'closed', version: 1 }, entries: [], events: [] })
})

test('409: of two who accept at once one is told the state', async () => {
  const { id } = await newTicket()
  const answers = await db.transaction(async (tx) => {
    await tx.select().from(tickets).where(eq(tickets.id, id)).for('update')
    const started = [act(id, 'accept'), act(id, 'accept', {}, murat)]
    const waiting = sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect((await db.execute(waiting)).rows).toEqual([{ n: 2 }]))
    return started
  })
  const settled = await Promise.all(answers)
  expect(settled.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(settled.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'illegal_transition', state: 'accepted' })
  const { entries, events } = await written(id)
  expect([entries.length, events.length]).toEqual([1, 1])
})

const edit = (id: string, version: string | undefined, payload: object, who = jana) =>
  who.ask('PATCH', `/tickets/${id}`, payload, version === undefined ? {} : { headers: { 'if-match': version } })

test('200: topic, urgency and title are corrected, and the next ETag is known', async () => {
  const { id } = await newTicket()
  const topic = await makeTopic(db)
  const read = await jana.ask('GET', `/tickets/${id}`)
  const answer = await edit(id, String(read.headers.etag), { topicId: topic.id, urgency: 'emergency', title: ' Rohrbruch ' })
  expect([answer.status, answer.headers.etag, answer.body]).toMatchObject([
    200,
    '"v2"',
    { title: 'Rohrbruch', urgency: 'emergency', topicId: topic.id },
  ])
  expect(answer.body.timeline).toMatchObject([{ kind: 'edit', audience: 'internal', data: { fields: ['title', 'topicId', 'urgency'] } }])
  expect((await edit(id, '"v2"', { urgency: 'emergency' })).headers.etag).toBe('"v2"') // nothing changed
  expect((await written(id)).events).toMatchObject([{ name: 'ticket.edited.v1' }])
})

test('400, 412 and 428: an edit that is wrong, late, or says not what it is based on', async () => {
  const { id } = await newTicket()
  expect(await edit(id, '"v1"', { topicId: randomUUID() })).toMatchObject({ status: 400, body: { errors: [{ path: '/topicId' }] } })
  await edit(id, '"v1"', { urgency: 'high' }, murat)
  const late = await edit(id, '"v1"', { urgency: 'low' })
  expect([late.status, late.headers.etag, late.body]).toMatchObject([
    412,
    '"v2"',
    { code: 'changed_meanwhile', etag: '"v2"', changedBy: 'Murat Demir' },
  ])
  expect(await edit(id, undefined, { urgency: 'low' })).toMatchObject({ status: 428, body: { code: 'precondition_required' } })
  expect((await written(id)).row?.urgency).toBe('high')
})

test('422: a key that came with another request', async () => {
  const [one, two] = [await newTicket(), await newTicket()]
  const headers = { 'idempotency-key': randomUUID() }
  expect((await jana.ask('POST', `/tickets/${one.id}/accept`, {}, { headers })).status).toBe(200)
  expect((await jana.ask('POST', `/tickets/${one.id}/accept`, {}, { headers })).status).toBe(200) // replayed
  expect(await jana.ask('POST', `/tickets/${two.id}/accept`, {}, { headers })).toMatchObject({ status: 422, body: { code: 'key_reused' } })
})

test('401: portal and contractor tokens open nothing of staff', async () => {
  for (const { token } of [house.resident, house.contractor])
    expect((await app.ask(first, 'GET /api/v1/staff/tickets', { token })).status).toBe(401)
})

test('a ticket names the people it concerns, each once, and who reads what is shared', async () => {
  const { id } = await newTicket({ householdVisible: true })
  const { body } = await jana.ask('GET', `/tickets/${id}`)
  expect(body.people).toMatchObject([{ personId: house.person.id, role: 'reporter', since: '2020-01-01', hasAccount: true, reads: true }])
  expect(body).toMatchObject({ reporterName: 'Marta Wiśniewska', floor: 3, position: 1, trade: 'plumbing' })
})
