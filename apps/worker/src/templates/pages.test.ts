import { hashSecret } from '@treppenhaus/db/secrets'
import { orderLinks } from '@treppenhaus/db/schema/work-orders'
import { makeSettings } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { consume } from '../test-consume.ts'
import { tellStory } from '../test-story.ts'
import { orderPage } from './pages.ts'
import { makeScene, readOffice } from './scene.ts'

const { first } = await testOrganizations()
await makeSettings(first.db)
const hosts = { staff: 'https://a.example', portal: 'https://b.example', contractor: 'https://c.example' }

async function pageOf(channel: 'email' | 'sms' | 'fax') {
  const story = await tellStory(first, { channel })
  const [delivery] = await consume(first, 'work-order.approved.v1', story.payloads['work-order.approved.v1'])
  const [link] = await first.db.select().from(orderLinks).where(eq(orderLinks.id, story.linkId))
  const scene = makeScene(first, delivery!, await readOffice(first), hosts)
  return { scene, story, link: link!, page: await orderPage(scene, story.order.id) }
}

test.each(['email', 'sms', 'fax'] as const)('an order by %s is opened by the secret whose hash the row has', async (channel) => {
  const { page, link } = await pageOf(channel)
  const [address, secret = ''] = page!.url.split('#')
  expect(address).toBe('https://c.example/contractor/link')
  expect(hashSecret(secret)).toBe(link.secretHash)
  expect(page!.typed.code.replaceAll('-', '') === secret.replaceAll('-', '')).toBe(true)
})

test('the code for paper is four groups of four, at an address without anything before it', async () => {
  const { page } = await pageOf('fax')
  expect(page!.typed).toEqual({
    url: 'c.example/contractor/code',
    code: expect.stringMatching(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/),
  })
})

test.each([
  ['revoked', { revokedAt: new Date() }],
  ['over', { expiresAt: new Date(Date.now() - 1000) }],
])('a link that is %s is not written', async (_what, values) => {
  const { scene, story } = await pageOf('email')
  await first.db.update(orderLinks).set(values).where(eq(orderLinks.id, story.linkId))
  expect(await orderPage(scene, story.order.id)).toBeNull()
})
