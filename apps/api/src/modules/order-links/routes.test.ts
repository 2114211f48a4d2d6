import { outbox } from '@treppenhaus/db/schema/outbox'
import { audit } from '@treppenhaus/db/schema/audit'
import { orderLinks, workOrders } from '@treppenhaus/db/schema/work-orders'
import { hashSecret } from '@treppenhaus/db/secrets'
import { makeWorkOrder } from '@treppenhaus/testing/builders'
import { eq, sql } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { testApp } from '../../test-app.ts'

const { first, second, ask } = await testApp()
const { db } = first
const DAY = 86_400_000

async function makeLink(order: Parameters<typeof makeWorkOrder>[1] = {}, link: Partial<typeof orderLinks.$inferInsert> = {}) {
  const { id, contractorId } = await makeWorkOrder(db, { status: 'sent', ...order })
  const token = randomBytes(32).toString('base64url')
  const values = { workOrderId: id, secretHash: hashSecret(token), expiresAt: new Date(Date.now() + DAY), ...link }
  const [row] = await db.insert(orderLinks).values(values).returning()
  return { workOrderId: id, contractorId, token, linkId: row!.id }
}
const open = (token: string, organization = first) => ask(organization, 'POST /api/v1/public/order-links/session', { payload: { token } })
const renew = (token: string) => ask(first, 'POST /api/v1/public/order-links/renewals', { payload: { token } })
const requestsFor = (workOrderId: string) =>
  db
    .select({ name: outbox.name, payload: outbox.payload })
    .from(outbox)
    .where(sql`payload->>'workOrderId' = ${workOrderId}`)

test('200: the link’s secret gives an hour with its one order, again and again, without a cookie', async () => {
  const { token, workOrderId } = await makeLink()
  const other = await makeWorkOrder(db, { status: 'sent', contractorId: (await makeLink()).contractorId })
  const answer = await open(token)
  expect(answer).toMatchObject({ status: 200, cookies: [], body: { expiresIn: 3600, workOrderId, contractorName: expect.any(String) } })
  expect((await open(token)).status).toBe(200)
  const read = (id: string) => ask(first, `GET /api/v1/contractor/work-orders/${id}`, { token: answer.body.accessToken })
  expect([(await read(workOrderId)).status, (await read(other.id)).status]).toEqual([200, 404])
  const acts = await db.select({ act: audit.act, kind: audit.actorKind }).from(audit).where(eq(audit.objectId, workOrderId))
  expect(acts[0]).toEqual({ act: 'order-link.opened', kind: 'link' })
})

test('403: a link has no account', async () => {
  const { accessToken: token } = (await open((await makeLink()).token)).body
  const answers = [
    await ask(first, 'GET /api/v1/contractor/me', { token }),
    await ask(first, 'DELETE /api/v1/contractor/sessions', { token }),
    await ask(first, 'PUT /api/v1/contractor/password', { token, payload: { currentPassword: 'x', newPassword: 'y' } }),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [403, 'forbidden']))
})

test('401: unknown, expired, revoked, of a draft, of another organization: all the same', async () => {
  const answers = [
    await open('unknown'),
    await open((await makeLink({}, { expiresAt: new Date(Date.now() - 1000) })).token),
    await open((await makeLink({}, { revokedAt: new Date() })).token),
    await open((await makeLink({ status: 'draft' })).token),
    await open((await makeLink()).token, second),
  ]
  for (const { status, body } of answers) expect([status, { ...body, instance: '' }]).toEqual([401, { ...answers[0]!.body, instance: '' }])
})

test('401: a token that was given out ends with its link', async () => {
  const { token, linkId, workOrderId } = await makeLink()
  const { accessToken } = (await open(token)).body
  await db.update(orderLinks).set({ revokedAt: new Date() }).where(eq(orderLinks.id, linkId))
  expect((await ask(first, `GET /api/v1/contractor/work-orders/${workOrderId}`, { token: accessToken })).status).toBe(401)
})

test('202: an expired link asks for a new one; nobody learns which link there was', async () => {
  const expired = await makeLink({}, { expiresAt: new Date(Date.now() - DAY) })
  const cancelled = await makeLink({ status: 'cancelled' })
  const approved = await makeLink({ status: 'approved' })
  await db
    .update(workOrders)
    .set({ closedAt: new Date(Date.now() - 8 * DAY) })
    .where(eq(workOrders.id, approved.workOrderId))
  const answers = [await renew(expired.token), await renew(cancelled.token), await renew(approved.token), await renew('unknown')]
  expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [202, null]))
  const [request, ...others] = await requestsFor(expired.workOrderId)
  expect([request?.name, others]).toEqual(['work-order.link-requested.v1', []])
  const links = await db.select().from(orderLinks).where(eq(orderLinks.workOrderId, expired.workOrderId))
  const renewed = links.find(({ id }) => id !== expired.linkId)
  expect(request?.payload).toEqual({ workOrderId: expired.workOrderId, orderLinkId: renewed?.id })
  expect((await open(first.deriveSecret('work-order-link', renewed!.id))).status).toBe(200)
  expect([await requestsFor(cancelled.workOrderId), await requestsFor(approved.workOrderId)]).toEqual([[], []])
})

test('429: the same link is renewed three times an hour', async () => {
  const { token } = await makeLink()
  const statuses = []
  for (let i = 0; i < 4; i++) statuses.push((await renew(token)).status)
  expect(statuses).toEqual([202, 202, 202, 429])
})
