import { pushSubscriptions } from '@treppenhaus/db/schema/notifications'
import { makeAccount } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { failed, type PushMessage, type SendResult, sent } from './channels/channel.ts'
import type { Delivery } from './claim.ts'
import { pushTo } from './push.ts'

const { first } = await testOrganizations()
const { db } = first
const { id: accountId } = await makeAccount(db)
const content = { subject: 'S', heading: 'H', greeting: '', text: '', button: { label: '', url: 'https://a.example/x#secret' } }
const shared = { key: 'k', createdAt: new Date(), organization: first.slug, senderName: 'A' }

async function push(result: SendResult) {
  const values = { accountId, endpoint: `https://push.example/${crypto.randomUUID()}`, p256dh: 'p', auth: 'a' }
  const [subscription] = await db.insert(pushSubscriptions).values(values).returning()
  const messages: PushMessage[] = []
  const channel = {
    repeatable: true,
    parallel: 1,
    close: () => {},
    send: async (message: PushMessage) => {
      messages.push(message)
      return result
    },
  }
  const delivery = { address: subscription!.id, template: 'staff-emergency' } as Delivery
  const answer = await pushTo(channel, first, delivery, content, shared)
  const [left] = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, subscription!.id))
  return { answer, left, messages, again: () => pushTo(channel, first, delivery, content, shared), endpoint: values.endpoint }
}

test('what was sent is written down, without what only its receiver may have', async () => {
  const { answer, left, messages, endpoint } = await push(sent)
  expect(answer).toEqual(sent)
  expect(left?.lastUsedAt).toBeInstanceOf(Date)
  expect(messages).toMatchObject([{ to: endpoint, url: 'https://a.example/x', title: 'H', text: 'S', urgent: true }])
})

test('a browser that has withdrawn it is forgotten, and nothing more is tried', async () => {
  const { left, again, messages } = await push(failed('subscription_gone', true))
  expect(left).toBeUndefined()
  expect(await again()).toEqual(failed('subscription_gone', true))
  expect(messages).toHaveLength(1)
})

test('one that is away for a moment stays', async () => {
  const { left } = await push(failed('http_503'))
  expect(left).toBeDefined()
})
