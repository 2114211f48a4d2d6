import { audit } from '@treppenhaus/db/schema/audit'
import { makeFile, makeStaffMember, makeTicket, roleId } from '@treppenhaus/testing/builders'
import { and, asc, eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../test-app.ts'
import { reportBody, testHouse } from '../test-house.ts'
import { statementsOf } from '../test-statements.ts'
import { objectKindOf } from './refused-access.ts'

const app = await testApp()
const { first, second } = app
const { db } = first
const house = await testHouse(app, first)
const { enter } = house
const reader = async () => enter({ staffId: (await makeStaffMember(db, { roleId: await roleId(db, 'read_only') })).id })

const entriesOf = (accountId: string) =>
  db
    .select({ actorKind: audit.actorKind, objectKind: audit.objectKind, objectId: audit.objectId, reason: audit.reason })
    .from(audit)
    .where(and(eq(audit.act, 'access.refused'), eq(audit.actorId, accountId)))
    .orderBy(asc(audit.seq))

test('a foreign object and a missing one leave one entry each, and answer the same', async () => {
  const { ask, account } = await enter({ audience: 'portal' })
  const [foreign, elsewhere, missing] = [await makeTicket(db), await makeTicket(second.db), { id: randomUUID() }]
  const answers = []
  for (const { id } of [foreign, elsewhere, missing]) answers.push(await ask('GET', `/tickets/${id}`))
  for (const { status, body } of answers) expect([status, { ...body, instance: '' }]).toEqual([404, { ...answers[0]!.body, instance: '' }])
  const entry = { actorKind: 'portal', objectKind: 'ticket', reason: 'foreign' }
  expect(await entriesOf(account.id)).toEqual([foreign, elsewhere, missing].map(({ id }) => ({ ...entry, objectId: id })))
})

test('what is not permitted leaves one entry and changes nothing', async () => {
  const { ask, account } = await reader()
  const ticket = await makeTicket(db)
  expect((await ask('POST', `/tickets/${ticket.id}/accept`, {})).status).toBe(403)
  expect((await ask('POST', '/properties', {})).status).toBe(403)
  expect(await entriesOf(account.id)).toEqual([
    { actorKind: 'staff', objectKind: 'ticket', objectId: ticket.id, reason: 'permission' },
    { actorKind: 'staff', objectKind: 'property', objectId: null, reason: 'permission' },
  ])
})

test('a foreign home in a report, and a signed file address after the right has ended, are written down too', async () => {
  const { ask, account } = await enter({ audience: 'portal' })
  expect((await ask('POST', '/tickets', reportBody(house))).status).toBe(404)
  const ticket = await makeTicket(db, { reporterPersonId: account.personId })
  const file = await makeFile(db, { ticketId: ticket.id })
  const { url } = (await ask('GET', `/files/${file.id}`)).body
  await first.asAdmin(`update tickets set reporter_person_id = null where id = '${ticket.id}'`)
  expect((await app.ask(first, `GET ${url}`)).status).toBe(404)
  expect(await entriesOf(account.id)).toEqual([
    { actorKind: 'portal', objectKind: 'ticket', objectId: null, reason: 'foreign' },
    { actorKind: 'portal', objectKind: 'file', objectId: file.id, reason: 'foreign' },
  ])
})

test('who is not logged in, what is unknown as an address, and what is permitted leave nothing', async () => {
  const count = () => db.$count(audit, eq(audit.act, 'access.refused'))
  await house.jana.ask('GET', '/tickets') // warm: the session is remembered
  const before = await count()
  await app.ask(first, `GET /api/v1/portal/tickets/${randomUUID()}`)
  await house.jana.ask('GET', '/nothing-here')
  const statements = await statementsOf(first, () => house.jana.ask('GET', '/tickets'))
  expect(statements).toHaveLength(1)
  expect(await count()).toBe(before)
})

test('a scan of foreign ids leaves a hundred entries an hour and one that says it went on', async () => {
  const { ask, account } = await enter({ audience: 'portal' })
  for (let tries = 0; tries < 130; tries++) await ask('GET', `/tickets/${randomUUID()}`)
  const entries = await entriesOf(account.id)
  expect(entries).toHaveLength(101)
  expect(entries.at(-1)).toEqual({ actorKind: 'portal', objectKind: null, objectId: null, reason: 'many' })
})

test('an answer is sent even where nothing can be written down', async () => {
  const { ask } = await enter({ audience: 'portal' })
  await first.asAdmin('alter table audit add constraint nothing_more check (act is null) not valid')
  expect((await ask('GET', `/tickets/${randomUUID()}`)).status).toBe(404)
  await first.asAdmin('alter table audit drop constraint nothing_more')
})

test.each([
  ['/api/v1/staff/tickets/:id', 'ticket'],
  ['/api/v1/staff/work-orders/:id/send', 'work-order'],
  ['/api/v1/staff/people/:id', 'person'],
  ['/api/v1/staff/properties/:id/units', 'property'],
  ['/api/v1/staff/invitation-series/:id', 'invitation-series'],
  ['/api/v1/portal/me', 'me'],
  ['/files/:id/:variant', 'file'],
])('%s is about a %s', (route, kind) => {
  expect(objectKindOf(route)).toBe(kind)
})
