import { deliveries, type DeliveryState } from '@treppenhaus/db/schema/deliveries'
import * as outbox from '@treppenhaus/db/outbox'
import { makeTicket } from '@treppenhaus/testing/builders'
import { eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'
import { testHouse } from '../../test-house.ts'

const app = await testApp()
const { first } = app
const { db } = first
const { jana, stranger } = await testHouse(app, first)

async function delivery(state: DeliveryState, ofTicket = true) {
  const ticketId = ofTicket ? (await makeTicket(db)).id : null
  const eventId = await db.transaction((tx) => outbox.append(tx, 'ticket.edited.v1', { ticketId: ticketId ?? randomUUID() }))
  const values = {
    eventId,
    recipientId: randomUUID(),
    recipientName: 'Marta',
    channel: 'sms',
    address: '+49',
    locale: 'de',
    template: 't',
  } as const
  const [row] = await db
    .insert(deliveries)
    .values({ ...values, data: {}, ticketId, state, attempts: 5, lastError: 'busy' })
    .returning()
  return row!.id
}
const repeat = (id: string, who = jana) => who.ask('POST', `/deliveries/${id}/repeat`)
const rowOf = async (id: string) => (await db.select().from(deliveries).where(eq(deliveries.id, id)))[0]

test.each(['unclear', 'given_up'] as const)('204: what is %s goes out again', async (state) => {
  const id = await delivery(state)
  expect((await repeat(id)).status).toBe(204)
  expect(await rowOf(id)).toMatchObject({ state: 'pending', attempts: 0, lastError: null })
})

test.each(['pending', 'sending', 'sent', 'failed'] as const)('409: what is %s does not', async (state) => {
  const id = await delivery(state)
  expect(await repeat(id)).toMatchObject({ status: 409, body: { code: 'illegal_transition', state } })
  expect(await rowOf(id)).toMatchObject({ state, attempts: 5 })
})

test('404: of another house, of no house for who does not have all, and a missing one', async () => {
  const [foreign, ofNobody] = [await delivery('unclear'), await delivery('unclear', false)]
  const answers = [await repeat(foreign, stranger), await repeat(ofNobody, stranger), await repeat(randomUUID())]
  for (const { status, body } of answers) expect([status, { ...body, instance: '' }]).toEqual([404, { ...answers[0]!.body, instance: '' }])
  expect((await repeat(ofNobody)).status).toBe(204)
})

test('400 and 401: an id that is none, and nobody', async () => {
  expect((await repeat('x')).status).toBe(400)
  expect((await app.ask(first, `POST /api/v1/staff/deliveries/${randomUUID()}/repeat`)).status).toBe(401)
})
