import type { Organization } from '@treppenhaus/db/organization'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { outbox } from '@treppenhaus/db/schema/outbox'
import type { DeliveryChannel as ChannelName } from '@treppenhaus/domain/notifications'
import { invitations } from '@treppenhaus/db/schema/invitations'
import { makePerson } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { until } from '@treppenhaus/testing/until'
import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { type Channels, failed, type SendResult, sent, unclear } from './channels/channel.ts'
import { claim } from './claim.ts'
import { dispatcher, type Send } from './deliver.ts'
import { RETRY_PAUSES_S } from './retry.ts'

const { first, second } = await testOrganizations()
beforeEach(async () => {
  for (const { db } of [first, second]) await db.delete(deliveries)
})

const channel = { repeatable: true, parallel: 4, send: async () => sent, close: () => {} }
const paid = { ...channel, repeatable: false }
const channels: Channels = { email: channel, sms: paid, fax: paid, push: channel }

function start(send: Send, dailyLimits: Record<ChannelName, number | null> = { email: null, sms: null, fax: null, push: null }) {
  const errors: unknown[] = []
  const running = dispatcher({ channels, send, dailyLimits, onSettled: () => {}, onError: (error) => errors.push(error) })
  const deliver = async (organization: Organization = first, name: ChannelName = 'email', count = 100) => {
    running.kick(organization, [{ channel: name, count }])
    await running.idle()
  }
  return { ...running, deliver, errors }
}
const answering =
  (result: SendResult): Send =>
  async () =>
    result

async function add(organization: Organization, values: Partial<typeof deliveries.$inferInsert> = {}) {
  const payload = { ticketId: randomUUID() }
  const [event] = await organization.db.insert(outbox).values({ name: 'ticket.accepted.v1', payload }).returning()
  const defaults = {
    recipientId: randomUUID(),
    recipientName: 'A',
    channel: 'email',
    address: 'a@x.example',
    locale: 'de',
    template: 't',
    data: {},
  } as const
  const [row] = await organization.db
    .insert(deliveries)
    .values({ ...defaults, ...values, eventId: event!.id })
    .returning()
  return row!.id
}
const rowOf = async (id: string, { db }: Organization = first) => (await db.select().from(deliveries).where(eq(deliveries.id, id)))[0]!
const now = sql<Date>`now()`
const lapse = (id: string) => first.db.update(deliveries).set({ dueAt: now }).where(eq(deliveries.id, id))
const pauseOf = async (id: string) => {
  const [row] = await first.db
    .select({ seconds: sql<number>`extract(epoch from due_at - now())::int` })
    .from(deliveries)
    .where(eq(deliveries.id, id))
  return row!.seconds
}

test('a message that is due goes out once, though many look for it', async () => {
  const keys: string[] = []
  const send: Send = async (_organization, { id }) => {
    keys.push(id)
    return sent
  }
  const ids = await Promise.all(Array.from({ length: 20 }, () => add(first)))
  await Promise.all([start(send).deliver(), start(send).deliver(), start(send).deliver()])
  expect(keys.sort()).toEqual(ids.sort())
  expect(await rowOf(ids[0]!)).toMatchObject({ state: 'sent', attempts: 1, sentAt: expect.any(Date), lastError: null })
})

test('refused for now: tried again after the pauses of the table, then given up', async () => {
  const id = await add(first)
  const { deliver } = start(answering(failed('smtp_451')))
  for (const [index, pause] of RETRY_PAUSES_S.entries()) {
    await deliver()
    expect(await rowOf(id)).toMatchObject({ state: 'failed', attempts: index + 1, lastError: 'smtp_451' })
    expect(Math.abs((await pauseOf(id)) - pause)).toBeLessThan(5)
    await deliver()
    expect((await rowOf(id)).attempts).toBe(index + 1)
    await lapse(id)
  }
  await deliver()
  expect(await rowOf(id)).toMatchObject({ state: 'given_up', attempts: RETRY_PAUSES_S.length + 1 })
})

test('refused for good: given up at once', async () => {
  const id = await add(first)
  await start(answering(failed('smtp_550', true))).deliver()
  expect(await rowOf(id)).toMatchObject({ state: 'given_up', attempts: 1, lastError: 'smtp_550' })
})

test('nobody knows whether it went out: a person decides', async () => {
  const id = await add(first, { channel: 'sms' })
  await start(answering(unclear('no_answer'))).deliver(first, 'sms')
  expect(await rowOf(id)).toMatchObject({ state: 'unclear', lastError: 'no_answer' })
})

test.each([
  ['email', 'sent', null],
  ['push', 'sent', null],
  ['sms', 'unclear', 'crash'],
  ['fax', 'unclear', 'crash'],
] as const)('a crash while sending by %s ends as %s', async (name, state, lastError) => {
  const id = await add(first, { channel: name, state: 'sending', attempts: 1 })
  const { deliver } = start(answering(sent))
  await deliver(first, name)
  expect(await rowOf(id)).toMatchObject({ state, lastError })
})

test('a message in hand is left alone until its claim is over', async () => {
  const id = await add(first, { state: 'sending', dueAt: new Date(Date.now() + 60_000) })
  await start(answering(sent)).deliver()
  expect((await rowOf(id)).state).toBe('sending')
})

test('whoever was too slow writes nothing over the one who came after', async () => {
  const id = await add(first)
  const slow = start(async () => {
    await lapse(id)
    expect((await claim(first, 'email', true, null))?.attempts).toBe(2)
    return failed('timed_out')
  })
  await slow.deliver(first, 'email', 1)
  expect(await rowOf(id)).toMatchObject({ state: 'sending', attempts: 2, lastError: null })
})

test('a message that cannot be written is tried again and stops no other', async () => {
  const [bad, good] = [await add(first, { template: 'bad' }), await add(first)]
  const { deliver, errors } = start(async (_organization, { template }) => {
    if (template === 'bad') throw new Error('no such template')
    return sent
  })
  await deliver()
  expect([await rowOf(bad), await rowOf(good)]).toMatchObject([{ state: 'failed', lastError: 'not_written' }, { state: 'sent' }])
  expect(errors).toHaveLength(1)
})

test('a dead channel and a busy organization delay neither the other channels nor the other organization', async () => {
  for (let count = 0; count < 12; count++) await add(first, { channel: 'sms' })
  const [email, sms] = [await add(first), await add(second, { channel: 'sms' })]
  const hanging = Promise.withResolvers<SendResult>()
  const many = { ...channels, sms: { ...paid, parallel: 8 } }
  const send: Send = (organization, { channel: name }) =>
    organization.slug === first.slug && name === 'sms' ? hanging.promise : Promise.resolve(sent)
  const { kick, idle } = dispatcher({
    channels: many,
    send,
    dailyLimits: { email: null, sms: null, fax: null, push: null },
    onSettled: () => {},
    onError: () => {},
  })
  kick(first, [
    { channel: 'sms', count: 12 },
    { channel: 'email', count: 1 },
  ])
  kick(second, [{ channel: 'sms', count: 1 }])
  await until(async () => (await rowOf(email)).state === 'sent' && (await rowOf(sms, second)).state === 'sent', 3_000)
  hanging.resolve(sent)
  await idle()
  expect(await first.db.$count(deliveries, eq(deliveries.state, 'sent'))).toBe(13)
})

test('a loop cannot send more than the limit of a day, however many workers send', async () => {
  for (let count = 0; count < 50; count++) await add(first, { channel: 'sms' })
  let out = 0
  const send: Send = async () => {
    out++
    await sleep(5)
    return sent
  }
  const limits = { email: null, sms: 7, fax: null, push: null }
  await Promise.all([1, 2, 3].map(() => start(send, limits).deliver(first, 'sms')))
  expect(out).toBe(7)
  const [waiting] = await first.db.select().from(deliveries).where(eq(deliveries.state, 'failed'))
  expect(waiting).toMatchObject({ lastError: 'daily_limit', attempts: 0 })
  const other = await add(second, { channel: 'sms' })
  await start(send, limits).deliver(second, 'sms')
  expect((await rowOf(other, second)).state).toBe('sent')
})

test('stopping waits for what is under way and claims nothing more', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => add(first)))
  let begun = 0
  const { kick, stop } = start(async () => {
    begun++
    await sleep(200)
    return sent
  })
  kick(first, [{ channel: 'email', count: 10 }])
  await until(() => begun > 0)
  await stop(2_000)
  const states = await Promise.all(ids.map(async (id) => (await rowOf(id)).state))
  expect(states.filter((state) => state === 'sent')).toHaveLength(begun)
  expect(states).not.toContain('sending')
})

test('an invitation knows whether its message went out or came back, and a repeat that went out mends it', async () => {
  const { id: personId } = await makePerson(first.db)
  const values = { audience: 'portal', channel: 'email', email: 'a@x.example', personId, secretHash: randomUUID() } as const
  const expiresAt = new Date(Date.now() + 86_400_000)
  const [{ id: invitationId } = { id: '' }] = await first.db
    .insert(invitations)
    .values({ ...values, expiresAt })
    .returning()
  const id = await add(first, { invitationId })
  const invitation = async () => (await first.db.select().from(invitations).where(eq(invitations.id, invitationId)))[0]
  await start(answering(failed('smtp_451'))).deliver()
  expect(await invitation()).toMatchObject({ sentAt: null, bouncedAt: null, bounce: null })
  await lapse(id)
  await start(answering(failed('smtp_550', true))).deliver()
  expect(await invitation()).toMatchObject({ sentAt: null, bouncedAt: expect.any(Date), bounce: 'smtp_550' })
  await first.db.update(deliveries).set({ state: 'pending', dueAt: now }).where(eq(deliveries.id, id))
  await start(answering(sent)).deliver()
  expect(await invitation()).toMatchObject({ sentAt: expect.any(Date), bouncedAt: null, bounce: null })
})
