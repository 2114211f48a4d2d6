import { accounts } from '@treppenhaus/db/schema/accounts'
import { makeContractor, makeFile, makePerson, makeProperty, makeTicket, makeWorkOrder } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { Value } from 'typebox/value'
import { beforeEach, expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'
import { statementsOf } from '../../test-statements.ts'
import { StaffTicketItem } from './schema/staff.ts'

const app = await testApp()
const { first } = app
const { db } = first
const house = await testHouse(app, first)
const { jana, stranger } = house
const list = async (query = '', who = jana) => (await who.ask('GET', `/tickets?view=all${query}`)).body
const titles = async (query = '', who = jana) => (await list(query, who)).items.map(({ title }: { title: string }) => title)

let minute = 0
const newTicket = (title: string, overrides: Parameters<typeof makeTicket>[1] = {}) =>
  makeTicket(db, {
    title,
    description: 'Ohne besondere Worte.',
    propertyId: house.house.id,
    unitId: house.unit.id,
    reporterPersonId: house.person.id,
    topicId: house.topic.id,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute++)),
    ...overrides,
  })

beforeEach(() => first.asAdmin('truncate tickets cascade'))

test('an item is what the contract says, although no schema writes it', async () => {
  const ticket = await newTicket('Wasser "1" \\ \n', { assigneeId: jana.account.staffId, urgency: 'emergency' })
  await makeFile(db, { ticketId: ticket.id })
  await newTicket('Haus', { unitId: null, reporterPersonId: null, place: 'common' })
  const { items } = await list()
  for (const item of items) expect([...Value.Errors(StaffTicketItem, item)]).toEqual([])
  expect(Object.keys(items[0]).toSorted()).toEqual(Object.keys(StaffTicketItem.properties).toSorted())
  expect(items[1]).toMatchObject({
    title: 'Wasser "1" \\ \n',
    createdAt: ticket.createdAt.toISOString(),
    lastActivityAt: ticket.lastActivityAt.toISOString(),
    fileCount: 1,
    assigneeName: 'Jana Peters',
    reporterName: 'Marta Wiśniewska',
    unitNumber: house.unit.number,
  })
  expect(items[0]).toMatchObject({ unitNumber: null, reporterName: null, assigneeId: null })
})

test.each([
  ['newest', ['d', 'c', 'b', 'a']],
  ['oldest', ['a', 'b', 'c', 'd']],
  ['activity', ['b', 'd', 'a', 'c']],
])('pages of the %s first join without gap or repetition', async (order, expected) => {
  const at = new Date(Date.UTC(2026, 1, 1))
  for (const [title, day] of [
    ['a', 3],
    ['b', 9],
    ['c', 1],
    ['d', 5],
  ] as const)
    await newTicket(title, { createdAt: title === 'a' ? at : new Date(at.getTime() + 1), lastActivityAt: new Date(Date.UTC(2026, 2, day)) })
  const all: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await list(`&order=${order}&limit=1${cursor && `&cursor=${cursor}`}`)
    all.push(...page.items.map(({ title }: { title: string }) => title))
    cursor = page.nextCursor
  }
  if (order === 'activity') expect(all).toEqual(expected)
  expect(all.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(all[order === 'newest' ? 3 : 0]).toBe(order === 'activity' ? 'b' : 'a')
})

test('400: a cursor of another order, an edited one, and nonsense', async () => {
  await newTicket('a')
  await newTicket('b')
  const { nextCursor } = await list('&limit=1')
  const parts = JSON.parse(Buffer.from(nextCursor, 'base64url').toString())
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const wrong = [
    `&order=oldest&cursor=${nextCursor}`,
    '&cursor=x',
    `&cursor=${encode([parts[0], "2026-01-01'; drop table tickets", parts[2]])}`,
    `&cursor=${encode([parts[0], '2026-02-30T00:00:00.000000Z', parts[2]])}`,
    `&cursor=${encode([parts[0], parts[1], 'x'])}`,
    `&cursor=${encode([parts[0], parts[1]])}`,
    `&cursor=${encode({ length: 3 })}`,
  ]
  for (const query of wrong)
    expect(await jana.ask('GET', `/tickets?view=all${query}`)).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } })
})

test.each(['&limit=0', '&limit=101', '&order=title', '&view=secret', '&propertyId=x'])('400: %s', async (query) => {
  expect(await jana.ask('GET', `/tickets?x=1${query}`)).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
})

test('views and their counts say the same', async () => {
  const reported = await newTicket('reported', { status: 'in_progress', assigneeId: jana.account.staffId })
  await makeWorkOrder(db, {
    propertyId: house.house.id,
    ticketIds: [reported.id],
    contractorId: (await makeContractor(db)).id,
    status: 'done',
  })
  await newTicket('new', { urgency: 'emergency' })
  await newTicket('waiting', { status: 'awaiting_reply', statusBefore: 'new' })
  await newTicket('resolved', { status: 'resolved', assigneeId: jana.account.staffId })
  await newTicket('closed', { status: 'closed', urgency: 'emergency' })
  await newTicket('rejected', { status: 'rejected' })
  await newTicket('elsewhere', { propertyId: house.elsewhere.id, unitId: null })
  const views: Record<string, string[]> = {
    open: ['elsewhere', 'waiting', 'new', 'reported'],
    new: ['elsewhere', 'new'],
    mine: ['reported'],
    emergencies: ['new'],
    waiting: ['waiting'],
    reported: ['reported'],
    resolved: ['resolved'],
    closed: ['rejected', 'closed'],
    all: ['elsewhere', 'rejected', 'closed', 'resolved', 'waiting', 'new', 'reported'],
  }
  const { body: counts } = await jana.ask('GET', '/tickets/counts')
  for (const [view, expected] of Object.entries(views)) {
    const { body } = await jana.ask('GET', `/tickets?view=${view}`)
    expect([view, body.items.map(({ title }: { title: string }) => title)]).toEqual([view, expected])
    expect([view, counts.views[view]]).toEqual([view, expected.length])
  }
  expect(await titles('', stranger)).toEqual(['elsewhere'])
  expect((await stranger.ask('GET', '/tickets/counts')).body.views).toMatchObject({ all: 1, open: 1, reported: 0 })
})

test('what came in since the last visit is marked and counted, until it was seen', async () => {
  await db
    .update(accounts)
    .set({ seenAt: new Date(Date.UTC(2026, 5, 1)) })
    .where(eq(accounts.id, jana.account.id))
  await newTicket('before', { createdAt: new Date(Date.UTC(2026, 4, 1)) })
  await newTicket('after', { createdAt: new Date(Date.UTC(2026, 6, 1)) })
  expect((await list()).items.map(({ unseen }: { unseen: boolean }) => unseen)).toEqual([true, false])
  expect((await jana.ask('GET', '/tickets/counts')).body.unseen).toBe(1)
  expect(await jana.ask('POST', '/tickets/seen')).toMatchObject({ status: 200, body: { unseen: 0, views: { all: 2 } } })
  expect((await list()).items.map(({ unseen }: { unseen: boolean }) => unseen)).toEqual([false, false])
})

test.each([
  ['BADEWANNE', ['Wasser über der Badewanne']],
  ['badewanne wasser', ['Wasser über der Badewanne']],
  ['tropft', ['Heizung']],
  ['wiśniewska', ['Heizung', 'Wasser über der Badewanne']],
  ['2026-000123', ['Heizung']],
  ['2026-123', ['Heizung']],
  ['123', ['Heizung']],
  ['100%', ['Feuchte 100% im Keller']],
  ['100_', []],
  ["'; drop table tickets; --", []],
  ['  ', ['Feuchte 100% im Keller', 'Heizung', 'Wasser über der Badewanne']],
])('searching for %j', async (q, expected) => {
  const other = await makePerson(db)
  await newTicket('Wasser über der Badewanne')
  await newTicket('Heizung', { description: 'Es tropft.', number: '2026-000123' })
  await newTicket('Feuchte 100% im Keller', { reporterPersonId: other.id })
  expect(await titles(`&q=${encodeURIComponent(q)}`)).toEqual(expected)
})

test('a house narrows the list, within the scope only', async () => {
  await newTicket('here')
  await newTicket('there', { propertyId: (await makeProperty(db)).id, unitId: null })
  expect(await titles(`&propertyId=${house.house.id}`)).toEqual(['here'])
  expect(await titles(`&propertyId=${house.house.id}`, stranger)).toEqual([])
})

test('a page of the cockpit is one statement by a name, planned once', async () => {
  for (let n = 0; n < 3; n++) await newTicket(`t${n}`)
  await list() // the session is remembered from here on
  const statements = await statementsOf(first, () => list())
  expect(statements).toMatchObject([{ name: expect.stringMatching(/^tickets all newest/), text: expect.stringMatching(/limit 51\b/) }])
})
