import { accounts, passwordResets, sessions, throttles, usedRefreshTokens } from '@treppenhaus/db/schema/accounts'
import { contractorDocuments } from '@treppenhaus/db/schema/contractor-documents'
import { files } from '@treppenhaus/db/schema/files'
import { idempotencyKeys } from '@treppenhaus/db/schema/idempotency-keys'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { ticketFiles, tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { completionReports, orderLinks } from '@treppenhaus/db/schema/work-orders'
import { FileMissingError, openStorage } from '@treppenhaus/files/open-storage'
import { makeAccount, makeContractor, makeFile, makeRecordPhoto, makeTicket, makeUnit, makeWorkOrder } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { runSchedules } from './schedules.ts'
import { testFolder } from './test-worker.ts'

const { first, second } = await testOrganizations()
const { db } = first
const storage = await openStorage({ directory: await testFolder() })

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const run = (list = [first]) => {
  const broken: string[] = []
  return runSchedules({ list: async () => list }, storage, (_error, slug) => broken.push(slug)).then(() => broken)
}
const ticketOf = async (id: string) => (await db.select().from(tickets).where(eq(tickets.id, id)))[0]!
const eventsOf = async (id: string) =>
  (
    await db
      .select()
      .from(outbox)
      .where(sql`payload->>'ticketId' = ${id}`)
  ).map(({ name, payload }) => ({ name, payload }))
const entriesOf = (id: string) => db.select().from(timeline).where(eq(timeline.ticketId, id)).orderBy(timeline.seq)
const asked = (days: number) => makeTicket(db, { status: 'awaiting_reply', statusBefore: 'accepted', askedAt: daysAgo(days) })

beforeEach(async () => {
  await db.delete(outbox)
})

test('a resolved ticket without a word closes after 14 days, not before', async () => {
  const [due, early] = [
    await makeTicket(db, { status: 'resolved', resolvedAt: daysAgo(14.01) }),
    await makeTicket(db, { status: 'resolved', resolvedAt: daysAgo(13.9) }),
  ]
  await run()
  expect(await ticketOf(due.id)).toMatchObject({ status: 'closed', closeReason: 'expired', closedAt: expect.any(Date), version: 2 })
  expect((await ticketOf(early.id)).status).toBe('resolved')
  expect(await eventsOf(due.id)).toEqual([{ name: 'ticket.closed.v1', payload: { ticketId: due.id, reason: 'expired' } }])
  expect(await entriesOf(due.id)).toMatchObject([
    { kind: 'status', from: 'resolved', to: 'closed', actorKind: 'system', audience: 'everyone', data: { closeReason: 'expired' } },
  ])
})

test('an asked ticket is announced after 23 days, once, and closes 7 days later', async () => {
  const [due, early] = [await asked(23.01), await asked(22.9)]
  await run()
  await run()
  expect(await eventsOf(due.id)).toEqual([{ name: 'ticket.closing-announced.v1', payload: { ticketId: due.id } }])
  expect(await eventsOf(early.id)).toEqual([])
  expect((await ticketOf(due.id)).status).toBe('awaiting_reply')
  await db
    .update(tickets)
    .set({ askedAt: daysAgo(30.01) })
    .where(eq(tickets.id, due.id))
  await run()
  expect((await ticketOf(due.id)).status).toBe('awaiting_reply')
  await first.asAdmin(`update timeline set at = now() - interval '7 days 1 minute' where ticket_id = '${due.id}'`)
  await run()
  expect(await ticketOf(due.id)).toMatchObject({ status: 'closed', closeReason: 'no_reply', statusBefore: null })
})

test('asked again: it is announced again', async () => {
  const { id } = await asked(24)
  await run()
  await first.asAdmin(`update timeline set at = now() - interval '40 days' where ticket_id = '${id}'`)
  await db
    .update(tickets)
    .set({ askedAt: daysAgo(31) })
    .where(eq(tickets.id, id))
  await run()
  expect((await ticketOf(id)).status).toBe('awaiting_reply')
  expect(await eventsOf(id)).toHaveLength(2)
})

test('several workers at once: one announcement, one closing', async () => {
  const [toAnnounce, toClose] = [await asked(25), await makeTicket(db, { status: 'resolved', resolvedAt: daysAgo(20) })]
  await Promise.all([run(), run(), run()])
  expect(await eventsOf(toAnnounce.id)).toHaveLength(1)
  expect(await eventsOf(toClose.id)).toHaveLength(1)
  expect(await entriesOf(toClose.id)).toHaveLength(1)
})

test('uploads that nobody refers to go after a day, with their content; the others stay', async () => {
  const old = { createdAt: daysAgo(1.01) }
  const [unused, fresh, photo, proof, ofTicket, ofOrder, signature] = [
    await makeFile(db, old),
    await makeFile(db),
    await makeFile(db, old),
    await makeFile(db, old),
    await makeFile(db, old),
    await makeFile(db, old),
    await makeFile(db, old),
  ]
  await makeRecordPhoto(db, { fileId: photo.id, unitId: (await makeUnit(db)).id })
  const { id: contractorId } = await makeContractor(db)
  await db.insert(contractorDocuments).values({ contractorId, kind: 'insurance', fileId: proof.id })
  const { id: ticketId } = await makeTicket(db)
  await db.insert(ticketFiles).values({ ticketId, fileId: ofTicket.id, audience: 'reporter' })
  const { id: workOrderId } = await makeWorkOrder(db)
  await db.execute(sql`insert into work_order_files (work_order_id, file_id) values (${workOrderId}, ${ofOrder.id})`)
  await db.insert(completionReports).values({ workOrderId, outcome: 'done', signatureFileId: signature.id })
  const content = { organization: first.slug, id: unused.id, variant: 'full' }
  await storage.put(content, Buffer.from('x'))
  await run()
  const left = (await db.select().from(files)).map(({ id }) => id)
  expect(left.sort()).toEqual([fresh.id, photo.id, proof.id, ofTicket.id, ofOrder.id, signature.id].sort())
  await expect(storage.get(content)).rejects.toThrow(FileMissingError)
})

test('rows that have done their work are forgotten, younger ones stay', async () => {
  const { id: accountId } = await makeAccount(db)
  const { id: workOrderId } = await makeWorkOrder(db)
  for (const [days, name] of [
    [200, 'old'],
    [0, 'new'],
  ] as const) {
    await db
      .insert(idempotencyKeys)
      .values({ actor: accountId, key: name, route: '/', bodySha256: '', status: 201, createdAt: daysAgo(days) })
    await db.insert(throttles).values({ bucket: name, windowStart: daysAgo(days) })
    await db.insert(passwordResets).values({ accountId, secretHash: name, expiresAt: daysAgo(days) })
    await db.insert(orderLinks).values({ workOrderId, secretHash: name, expiresAt: daysAgo(days) })
    const [session] = await db
      .insert(sessions)
      .values({ accountId, refreshHash: name, expiresAt: daysAgo(days) })
      .returning()
    await db.insert(usedRefreshTokens).values({ hash: name, sessionId: session!.id })
  }
  await run()
  for (const table of [idempotencyKeys, throttles, passwordResets, orderLinks, sessions, usedRefreshTokens])
    expect(await db.$count(table)).toBe(1)
  expect(await db.$count(accounts, eq(accounts.id, accountId))).toBe(1)
})

test('an organization that is broken stops no other', async () => {
  const { id } = await makeTicket(db, { status: 'resolved', resolvedAt: daysAgo(15) })
  await second.asAdmin('alter table tickets rename to tickets_away')
  const broken = await run([second, first])
  expect(new Set(broken)).toEqual(new Set([second.slug]))
  expect((await ticketOf(id)).status).toBe('closed')
  expect(await db.$count(tickets, and(eq(tickets.id, id), eq(tickets.closeReason, 'expired')))).toBe(1)
})
