import { makeSettings } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { orderLinkSecret } from '@treppenhaus/db/secrets'
import { expect, test } from 'vitest'
import { consume, write } from '../test-consume.ts'
import { tellStory } from '../test-story.ts'

const { first } = await testOrganizations()
await makeSettings(first.db)

test('an order by fax is one page that says all the page would, and how to type the way there', async () => {
  const story = await tellStory(first, { channel: 'fax' })
  const deliveries = await consume(first, 'work-order.sent.v1', story.payloads['work-order.sent.v1'])
  const { fax } = await write(
    first,
    deliveries.find(({ channel }) => channel === 'fax')!,
  )
  expect(fax?.to).toBe('0341 392001')
  expect(fax?.pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(fax?.pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(fax?.text).toContain('Wohnung 5, 3. Obergeschoss links. Anna Wiśniewska, 0341 123456')
  expect(orderLinkSecret(first.deriveSecret, story.linkId, 'fax')).toMatch(/^[2-9A-HJ-NP-Z]{16}$/)
})

test('an order by SMS has two segments at most', async () => {
  const story = await tellStory(first, { channel: 'sms' })
  const deliveries = await consume(first, 'work-order.sent.v1', story.payloads['work-order.sent.v1'])
  const { sms } = await write(
    first,
    deliveries.find(({ channel }) => channel === 'sms')!,
  )
  expect(sms?.text).toContain(`#${first.deriveSecret('work-order-link', story.linkId)}`)
  expect(sms?.text.length).toBeLessThan(306)
})
