import { makeAccount, makePerson, makeTenancy, makeTopic } from '@treppenhaus/testing/builders'
import { idempotencyKeys } from '@treppenhaus/db/schema/idempotency-keys'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../test-app.ts'

const { first, ask, logIn } = await testApp()
const { db } = first
const topic = await makeTopic(db, { kinds: ['damage'] })

async function resident() {
  const person = await makePerson(db)
  const { unitId } = await makeTenancy(db, { personId: person.id })
  const token = await logIn(first, await makeAccount(db, { audience: 'portal', personId: person.id }))
  const body = {
    kind: 'damage',
    topicId: topic.id,
    unitId,
    propertyId: null,
    place: 'unit',
    room: 'bath',
    urgency: 'normal',
    description: 'Es tropft',
    availability: [],
    phone: null,
    keyAllowed: false,
    accessNote: '',
    householdVisible: false,
    fileIds: [],
  }
  const report = (key: string, payload: object = body) =>
    ask(first, 'POST /api/v1/portal/tickets', { token, payload, headers: { 'idempotency-key': key } })
  const written = () => db.select({ id: tickets.id }).from(tickets).where(eq(tickets.reporterPersonId, person.id))
  return { report, written, body, person }
}

test('a request that is sent again gets the first answer, and one ticket is there', async () => {
  const { report, written } = await resident()
  const key = randomUUID()
  const [one, other] = [await report(key), await report(key)]
  expect([one.status, other.status, other.body]).toEqual([201, 201, one.body])
  expect(await written()).toHaveLength(1)
})

test('of a hundred at once one works, the others get its answer or 409', async () => {
  const { report, written } = await resident()
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 100 }, () => report(key)))
  const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id))
  const others = new Set(answers.filter(({ status }) => status !== 201).map(({ status, body }) => `${status} ${body.code}`))
  expect([ids.size, [...others].filter((other) => other !== '409 request_in_progress')]).toEqual([1, []])
  expect(await written()).toHaveLength(1)
})

test('422: the key came with another request', async () => {
  const { report, written, body } = await resident()
  const key = randomUUID()
  await report(key)
  expect(await report(key, { ...body, description: 'Anders' })).toMatchObject({ status: 422, body: { code: 'key_reused' } })
  expect(await written()).toHaveLength(1)
})

test('a refusal is replayed too, also when the reason has gone', async () => {
  const { report, written, body, person } = await resident()
  const { unitId } = await makeTenancy(db)
  const key = randomUUID()
  const refused = await report(key, { ...body, unitId })
  expect(refused.status).toBe(404)
  await makeTenancy(db, { personId: person.id, unitId })
  const again = await report(key, { ...body, unitId })
  expect([again.status, { ...again.body, instance: '' }]).toEqual([404, { ...refused.body, instance: '' }])
  expect(await written()).toEqual([])
})

test('two accounts may use the same key', async () => {
  const [one, other] = [await resident(), await resident()]
  const key = randomUUID()
  const [first, second] = [await one.report(key), await other.report(key)]
  expect([first.status, second.status]).toEqual([201, 201])
  expect(first.body.id).not.toBe(second.body.id)
})

test('500: nothing is stored, so that the same request may come again', async () => {
  const { report, written } = await resident()
  const key = randomUUID()
  await first.asAdmin(`alter table outbox add constraint broken check (name <> 'ticket.created.v1') not valid`)
  const broken = await report(key)
  await first.asAdmin('alter table outbox drop constraint broken')
  expect(broken.status).toBe(500)
  expect(await written()).toEqual([])
  expect(
    await db
      .select()
      .from(idempotencyKeys)
      .where(sql`key = ${key}`),
  ).toEqual([])
  expect((await report(key)).status).toBe(201)
})
