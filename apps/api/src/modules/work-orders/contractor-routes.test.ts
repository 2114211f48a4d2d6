import { outbox } from '@treppenhaus/db/schema/outbox'
import { appointments, orderLinks, workOrders } from '@treppenhaus/db/schema/work-orders'
import { hashSecret } from '@treppenhaus/db/secrets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { makeContractor, makeFile, makeTicket, makeWorkOrder } from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { completionBody, testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const house = await testHouse(app, first)
const { contractor, jana, resident } = house
const rival = await house.enter({ contractorId: (await makeContractor(db)).id })

async function order(overrides: Parameters<typeof makeWorkOrder>[1] = {}) {
  const about = { propertyId: house.house.id, unitId: house.unit.id, reporterPersonId: house.person.id, topicId: house.topic.id }
  const ticket = await makeTicket(db, {
    ...about,
    status: 'in_progress',
    phone: '+49 171 7654321',
    accessNote: 'Klingel defekt',
    keyAllowed: true,
  })
  const made = await makeWorkOrder(db, { propertyId: house.house.id, contractorId: house.plumber.id, ticketIds: [ticket.id], ...overrides })
  return { ...made, ticketId: ticket.id }
}
const act = (id: string, name: string, payload: object = {}, who = contractor) => who.ask('POST', `/work-orders/${id}/${name}`, payload)
const written = async (id: string) => ({
  row: (await db.select().from(workOrders).where(eq(workOrders.id, id)))[0],
  entries: await db.select().from(timeline).where(eq(timeline.workOrderId, id)).orderBy(timeline.seq),
  events: (
    await db
      .select({ name: outbox.name })
      .from(outbox)
      .where(sql`payload->>'workOrderId' = ${id}`)
      .orderBy(outbox.seq)
  ).map(({ name }) => name),
})
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const ticketOf = async (id: string) => (await jana.ask('GET', `/tickets/${id}`)).body

/** The bearer of a signed link for an order. */
async function linkTo(workOrderId: string) {
  const secret = randomBytes(32).toString('base64url')
  await db.insert(orderLinks).values({ workOrderId, secretHash: hashSecret(secret), expiresAt: new Date(Date.now() + 86_400_000) })
  const { body } = await app.ask(first, 'POST /api/v1/public/order-links/session', { payload: { token: secret } })
  const ask = (method: string, path: string, payload?: object) =>
    app.ask(first, `${method} /api/v1/contractor${path}`, { token: body.accessToken, payload })
  return { ask }
}

test('200: what the order needs, and nothing else', async () => {
  const { id, number } = await order()
  const { body } = await contractor.ask('GET', `/work-orders/${id}`)
  expect(Object.keys(body).toSorted()).toEqual([
    'access',
    'actions',
    'appointment',
    'city',
    'contractorName',
    'createdAt',
    'declineReason',
    'dueOn',
    'emergencyPhone',
    'endsAt',
    'files',
    'floors',
    'houseNumber',
    'id',
    'instructions',
    'lastActivityAt',
    'limitCents',
    'lines',
    'number',
    'officePhone',
    'outcome',
    'places',
    'postalCode',
    'propertyId',
    'reports',
    'reworkReason',
    'startsAt',
    'status',
    'street',
    'ticketCount',
    'timeline',
    'title',
    'unitsPerFloor',
    'urgency',
    'version',
  ])
  expect(body).toMatchObject({
    number,
    actions: ['accept', 'decline'],
    lines: [
      {
        contactName: 'Marta Wiśniewska',
        contactPhone: '+49 171 7654321',
        keyAllowed: true,
        accessNote: 'Klingel defekt',
        floor: 3,
        position: 1,
      },
    ],
  })
  expect(Object.keys(body.lines[0]).toSorted()).toEqual([
    'accessNote',
    'availability',
    'contactName',
    'contactPhone',
    'description',
    'floor',
    'keyAllowed',
    'place',
    'position',
    'room',
    'ticketId',
    'ticketNumber',
    'title',
    'unitNumber',
  ])
})

test('200: accept, appointment, another appointment, start; each tells', async () => {
  const { id, ticketId } = await order()
  expect((await act(id, 'accept')).body).toMatchObject({ status: 'accepted', actions: ['schedule', 'start', 'complete'] })
  await act(id, 'appointment', { startsAt: inHours(1), endsAt: inHours(2) })
  const later = { startsAt: inHours(25), endsAt: inHours(26), note: 'Bitte das Bad räumen' }
  expect((await act(id, 'appointment', later)).body).toMatchObject({ status: 'scheduled', appointment: later, startsAt: later.startsAt })
  const statuses = (await db.select().from(appointments).where(eq(appointments.workOrderId, id)).orderBy(appointments.createdAt)).map(
    ({ status }) => status,
  )
  expect(statuses.toSorted()).toEqual(['cancelled', 'fixed'])
  expect((await act(id, 'start')).body).toMatchObject({ status: 'in_progress', actions: ['complete'] })
  expect((await written(id)).events).toEqual([
    'work-order.accepted.v1',
    'work-order.scheduled.v1',
    'work-order.scheduled.v1',
    'work-order.started.v1',
  ])
  expect((await ticketOf(ticketId)).timeline.filter(({ kind }: { kind: string }) => kind === 'appointment').at(-1)).toMatchObject({
    note: 'Bitte das Bad räumen',
    actorName: 'Petzold junior',
    data: { startsAt: later.startsAt, endsAt: later.endsAt, contractorName: house.plumber.name },
  })
})

test('200: declining names a reason for the office; the ticket waits for another contractor', async () => {
  const { id, ticketId } = await order()
  expect((await act(id, 'decline', { reason: 'Keine Leute' })).body).toMatchObject({
    status: 'declined',
    actions: [],
    lines: [{ contactPhone: null }],
  })
  const { row, events } = await written(id)
  expect([row, events]).toMatchObject([{ declineReason: 'Keine Leute', closedAt: expect.any(Date) }, ['work-order.declined.v1']])
  expect((await ticketOf(ticketId)).status).toBe('accepted')
  expect(JSON.stringify((await resident.ask('GET', `/tickets/${ticketId}`)).body)).not.toContain('Keine Leute')
})

test('200: a report with photos, hours, material and signature; the residents see note and photos, the signature not', async () => {
  const { id, ticketId } = await order({ status: 'in_progress' })
  const upload = () => makeFile(db, { uploadedByAccountId: contractor.account.id })
  const [before, after, signature] = [await upload(), await upload(), await upload()]
  const body = completionBody({
    note: 'Ventil getauscht',
    beforeFileIds: [before.id],
    afterFileIds: [after.id],
    signatureFileId: signature.id,
    signedBy: 'M. Wiśniewska',
  })
  const answer = await act(id, 'completion', body)
  expect([answer.status, answer.body]).toMatchObject([
    200,
    {
      status: 'done',
      outcome: 'done',
      reports: [
        {
          note: 'Ventil getauscht',
          minutes: 90,
          materials: [{ name: 'Eckventil', quantity: '1 Stück' }],
          before: [{ id: before.id }],
          after: [{ id: after.id }],
          signature: { id: signature.id },
          signedBy: 'M. Wiśniewska',
          reportedBy: 'Petzold junior',
        },
      ],
    },
  ])
  expect((await written(id)).events).toEqual(['work-order.completed.v1'])
  const own = await resident.ask('GET', `/tickets/${ticketId}`)
  expect(own.body.workOrders).toMatchObject([{ reportNote: 'Ventil getauscht', reportFiles: [{ id: before.id }, { id: after.id }] }])
  expect(own.body.timeline.at(-1)).toMatchObject({
    kind: 'completion',
    data: { outcome: 'done' },
    files: [{ id: before.id }, { id: after.id }],
  })
  expect(JSON.stringify(own.body)).not.toContain(signature.id)
})

test.each<[string, string, string, object]>([
  ['partly done without a word', 'note_required', '/note', { outcome: 'partly_done', note: ' ' }],
  ['not possible without a word', 'note_required', '/note', { outcome: 'not_possible' }],
  ['an unknown outcome', 'invalid_request', '/outcome', { outcome: 'approved' }],
  ['an unknown file', 'unknown_file', '/afterFileIds', { afterFileIds: [randomUUID()] }],
  [
    'somebody else’s signature',
    'unknown_file',
    '/signatureFileId',
    { signatureFileId: (await makeFile(db, { uploadedByAccountId: jana.account.id })).id },
  ],
  ['negative minutes', 'invalid_request', '/minutes', { minutes: -5 }],
])('400: %s', async (_what, code, path, overrides) => {
  const { id } = await order({ status: 'in_progress' })
  expect(await act(id, 'completion', completionBody(overrides))).toMatchObject({ status: 400, body: { code, errors: [{ path }] } })
  expect(await written(id)).toMatchObject({ row: { status: 'in_progress', version: 1 }, entries: [], events: [] })
})

test('400: one file before and after, or a file of another report', async () => {
  const { id } = await order({ status: 'in_progress' })
  const file = await makeFile(db, { uploadedByAccountId: contractor.account.id })
  const twice = completionBody({ beforeFileIds: [file.id], afterFileIds: [file.id] })
  expect(await act(id, 'completion', twice)).toMatchObject({ status: 400, body: { code: 'unknown_file' } })
  await act(id, 'completion', completionBody({ afterFileIds: [file.id] }))
  const other = await order({ status: 'in_progress' })
  expect(await act(other.id, 'completion', completionBody({ afterFileIds: [file.id] }))).toMatchObject({
    status: 400,
    body: { code: 'unknown_file' },
  })
})

test.each([
  ['in the past', '/startsAt', { startsAt: inHours(-1), endsAt: inHours(1) }],
  ['that ends before it starts', '/endsAt', { startsAt: inHours(2), endsAt: inHours(1) }],
])('400: an appointment %s', async (_what, path, span) => {
  const { id } = await order({ status: 'accepted' })
  expect(await act(id, 'appointment', span)).toMatchObject({ status: 400, body: { code: 'appointment_invalid', errors: [{ path }] } })
})

test('404: another company’s order, a draft, and a missing one look the same, whatever is asked', async () => {
  const { id } = await order()
  const draft = await order({ status: 'draft' })
  const missing = await contractor.ask('GET', `/work-orders/${randomUUID()}`)
  const answers = [await rival.ask('GET', `/work-orders/${id}`), await contractor.ask('GET', `/work-orders/${draft.id}`)]
  const acts = [
    ['accept', {}],
    ['decline', { reason: 'x' }],
    ['appointment', { startsAt: inHours(1), endsAt: inHours(2) }],
    ['start', {}],
    ['completion', completionBody()],
  ] as const
  for (const [name, payload] of acts)
    answers.push(await act(id, name, payload, rival), await act(draft.id, name, payload), await act(randomUUID(), name, payload))
  for (const { status, body } of answers) expect([status, { ...body, instance: '' }]).toEqual([404, { ...missing.body, instance: '' }])
  expect((await rival.ask('GET', '/work-orders')).body.items).toEqual([])
})

test.each([
  ['accept', {}, 'accepted'],
  ['decline', { reason: 'x' }, 'scheduled'],
  ['appointment', { startsAt: inHours(1), endsAt: inHours(2) }, 'sent'],
  ['start', {}, 'done'],
  ['completion', completionBody(), 'sent'],
  ['completion', completionBody(), 'approved'],
] as const)('409: %s with %j when it is %s', async (name, payload, status) => {
  const { id } = await order({ status })
  expect(await act(id, name, payload)).toMatchObject({ status: 409, body: { code: 'illegal_transition', state: status } })
})

test('409: of two reports at once one counts', async () => {
  const { id } = await order({ status: 'in_progress' })
  const answers = await Promise.all([
    act(id, 'completion', completionBody()),
    act(id, 'completion', completionBody({ outcome: 'not_possible', note: 'Niemand da' })),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect((await written(id)).events).toHaveLength(1)
})

test('a link reaches its one order, acts as a link, and ends with the refusal', async () => {
  const { id } = await order()
  const other = await order()
  const link = await linkTo(id)
  expect((await link.ask('GET', '/work-orders')).body.items).toMatchObject([{ id }])
  expect((await link.ask('GET', `/work-orders/${other.id}`)).status).toBe(404)
  expect((await link.ask('POST', `/work-orders/${id}/accept`, {})).body).toMatchObject({
    status: 'accepted',
    timeline: [{ actorKind: 'link', mine: true, actorName: house.plumber.name }],
  })
  expect((await written(id)).entries).toMatchObject([{ actorKind: 'link', actorAccountId: null, actorContractorId: house.plumber.id }])
  const refused = await linkTo(other.id)
  expect((await refused.ask('POST', `/work-orders/${other.id}/decline`, { reason: 'Keine Zeit' })).status).toBe(200)
  expect((await refused.ask('GET', `/work-orders/${other.id}`)).status).toBe(401)
})

test('a link reports with what was uploaded through a link of the order', async () => {
  const { id } = await order({ status: 'in_progress' })
  const link = await linkTo(id)
  const [uploadedThrough] = await db.select().from(orderLinks).where(eq(orderLinks.workOrderId, id))
  const file = await makeFile(db, { uploadedByOrderLinkId: uploadedThrough!.id })
  const { status, body } = await link.ask('POST', `/work-orders/${id}/completion`, completionBody({ afterFileIds: [file.id] }))
  expect([status, body.reports]).toMatchObject([200, [{ after: [{ id: file.id }], reportedBy: house.plumber.name }]])
})

test('a list has the states of the contractor’s day', async () => {
  const company = await makeContractor(db)
  const petzold = await house.enter({ contractorId: company.id })
  const made: Record<string, string> = {}
  for (const status of ['draft', 'sent', 'scheduled', 'done', 'approved'] as const)
    made[status] = (await order({ contractorId: company.id, status })).id
  const ids = async (state: string) =>
    (await petzold.ask('GET', `/work-orders?state=${state}`)).body.items.map(({ id }: { id: string }) => id)
  expect([await ids('new'), await ids('open'), await ids('reported'), await ids('final')]).toEqual([
    [made['sent']],
    [made['scheduled']],
    [made['done']],
    [made['approved']],
  ])
  expect(await ids('all')).toEqual([made['approved'], made['done'], made['scheduled'], made['sent']])
})
