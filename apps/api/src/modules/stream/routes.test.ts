import * as outbox from '@treppenhaus/db/outbox'
import type { EventName, Events } from '@treppenhaus/domain/events'
import { makeAccount, makePerson, makeStaffMember, makeTenancy, makeTicket } from '@treppenhaus/testing/builders'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { testApp } from '../../test-app.ts'

const { app, runtime, first, ask, logIn } = await testApp()
await app.listen({ port: 0 })
const { port } = app.server.address() as AddressInfo
const { db } = first

type ServerEvent = { event: string; data: string; id: string }

/** Opens a stream and collects what it says. */
async function listen(token: string, audience = 'staff', lastEventId?: string) {
  const events: ServerEvent[] = []
  const headers = { host: first.host, authorization: `Bearer ${token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) }
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const request = http.get({ port, host: '127.0.0.1', path: `/api/v1/${audience}/stream`, headers }, resolve).on('error', reject)
    onTestFinished(() => void request.destroy())
  })
  let rest = ''
  response.setEncoding('utf8').on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) if (!block.startsWith(':')) events.push(parse(block))
  })
  const ended = new Promise((resolve) => response.once('close', resolve))
  if (response.statusCode === 200) await vi.waitFor(() => expect(events.length).toBeGreaterThan(0))
  const changes = () => events.filter(({ event }) => event === 'change').map(({ data }) => JSON.parse(data))
  return { status: response.statusCode, events, changes, ended }
}

const parse = (block: string) =>
  Object.fromEntries(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])) as ServerEvent

const happen = async <N extends EventName>(name: N, payload: Events[N]) => {
  await db.transaction((tx) => outbox.append(tx, name, payload))
  runtime.streams.catchUp(first.slug)
}

const resident = async () => {
  const person = await makePerson(db)
  const { unitId } = await makeTenancy(db, { personId: person.id })
  const account = await makeAccount(db, { audience: 'portal', personId: person.id })
  return { person, unitId, token: await logIn(first, account) }
}

test('staff hear of a ticket in their scope, and of no other', async () => {
  const ticket = await makeTicket(db)
  const { id: staffId } = await makeStaffMember(db, { allProperties: false })
  const narrow = await makeAccount(db, { staffId })
  const seesNone = await listen(await logIn(first, narrow)) // is told before the other one
  const seesAll = await listen(await logIn(first, await makeAccount(db)))
  await happen('ticket.created.v1', { ticketId: ticket.id })
  await vi.waitFor(() => expect(seesAll.changes()).toEqual([{ type: 'ticket.created', id: ticket.id }]))
  expect(seesNone.changes()).toEqual([])
})

test('a resident hears of the own ticket, of no note, and not of a neighbour’s', async () => {
  const { person, unitId, token } = await resident()
  const own = await makeTicket(db, { reporterPersonId: person.id, unitId, place: 'unit' })
  const foreign = await makeTicket(db)
  const stream = await listen(token, 'portal')
  await happen('ticket.note-written.v1', { ticketId: own.id, entryId: own.id })
  await happen('ticket.accepted.v1', { ticketId: foreign.id })
  await happen('ticket.accepted.v1', { ticketId: own.id })
  await vi.waitFor(() => expect(stream.changes()).toEqual([{ type: 'ticket.accepted', id: own.id }]))
})

test('who comes back is told what was missed, and to fetch everything when it is too much', async () => {
  const { person, unitId, token } = await resident()
  const own = await makeTicket(db, { reporterPersonId: person.id, unitId, place: 'unit' })
  const place = (await listen(token, 'portal')).events[0]!.id!
  await happen('ticket.accepted.v1', { ticketId: own.id })
  const back = await listen(token, 'portal', place)
  expect(back.changes()).toEqual([{ type: 'ticket.accepted', id: own.id }])
  const events = Array.from({ length: 501 }, () => ({ name: 'ticket.edited.v1' as const, payload: { ticketId: own.id } }))
  await db.transaction(async (tx) => {
    for (const { name, payload } of events) await outbox.append(tx, name, payload)
  })
  expect((await listen(token, 'portal', place)).events.map(({ event }) => event)).toEqual(['resync'])
  expect((await listen(token, 'portal', 'nonsense')).events.map(({ event }) => event)).toEqual(['resync'])
})

test('a stream ends with the log-out', async () => {
  const token = await logIn(first, await makeAccount(db))
  const stream = await listen(token)
  expect((await ask(first, 'DELETE /api/v1/staff/sessions', { token })).status).toBe(204)
  await stream.ended
  expect((await listen(token)).status).toBe(401)
})

test('of one account ten streams are open: the eleventh closes the oldest', async () => {
  const token = await logIn(first, await makeAccount(db))
  const oldest = await listen(token)
  for (let i = 0; i < 10; i++) await listen(token)
  await oldest.ended
})
