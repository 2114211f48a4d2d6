import { tickets } from '@treppenhaus/db/schema/tickets'
import { makeSettings } from '@treppenhaus/testing/builders'
import { openBrowser, SCHEMES } from '@treppenhaus/testing/browser'
import { testOrganizations } from '@treppenhaus/testing/organization'
import type { EventName } from '@treppenhaus/domain/events'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { consume, write } from '../test-consume.ts'
import { tellStory } from '../test-story.ts'

const { first } = await testOrganizations()
await makeSettings(first.db, { name: 'Brückner Hausverwaltung', email: 'post@brueckner.example', phone: '040 123456' })
const browser = await openBrowser()
afterAll(() => browser.close())

/** To the reporter, or to the contractor where an order is sent. */
const emailOf = async (name: EventName, locale: 'de' | 'en' = 'de') => {
  const story = await tellStory(first, { locale })
  const reader = name === 'work-order.sent.v1' ? story.contractor : story.reporter
  const delivery = (await consume(first, name, story.payloads[name])).find(({ recipientId }) => recipientId === reader.id)
  const { email } = await write(first, delivery!)
  return { story, email: email! }
}

test('an appointment says day and time, the way there and how to call', async () => {
  const { email, story } = await emailOf('work-order.scheduled.v1')
  expect(email.text).toMatch(
    /^Ihr Termin steht\n\nGuten Tag Frau Wiśniewska,\nSanitär Petzold & Söhne kommt wegen „Wasser tropft von der Decke im Bad“\./,
  )
  expect(email.text).toMatch(/\d+ bis \d+ Uhr\nHerr Petzold junior kommt\.\n\nPasst der Termin nicht, rufen Sie bitte 0171 39200 77 an\./)
  expect(email.text).toContain(`https://portal.example/portal/tickets/${story.ticket.id}`)
  expect(email.html).toContain('Sanitär Petzold &amp; Söhne')
})

test('an English reader gets English, with the same facts', async () => {
  const { email } = await emailOf('work-order.scheduled.v1', 'en')
  expect(email.html).toContain('<html lang="en">')
  expect(email.text).toMatch(/^Your appointment is set\n\nDear Ms Wiśniewska,/)
  expect(email.text).toMatch(/\d+:00 to \d+:00/)
})

test('an order opens by its derived secret, which stands nowhere but in the message', async () => {
  const { email, story } = await emailOf('work-order.sent.v1')
  const secret = first.deriveSecret('work-order-link', story.linkId)
  expect(email.text).toContain(`https://handwerk.example/contractor/link#${secret}`)
  const { rows } = await first.pool.query<{ data: unknown }>('select data from deliveries')
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(email.text).toMatch(/Ohne Rückfrage bis 800,00\s€ netto\./)
})

test('a new password is chosen by the derived secret', async () => {
  const { email, story } = await emailOf('account.password-reset-requested.v1')
  expect(email.text).toContain(`https://portal.example/portal/reset-password#${first.deriveSecret('password-reset', story.resetId)}`)
})

test('what people write is text and nothing else', async () => {
  const story = await tellStory(first)
  const title = '<img src=x onerror=alert(1)> & "\uE000fett\uE001"'
  await first.db.update(tickets).set({ title }).where(eq(tickets.id, story.ticket.id))
  const [delivery] = await consume(first, 'ticket.accepted.v1', story.payloads['ticket.accepted.v1'])
  const { email } = await write(first, delivery!)
  expect(email!.html).not.toContain('<img')
  expect(email!.html).toContain('<b>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;fett&quot;</b>')
})

test.each(SCHEMES)('mails are accessible on a phone (%s)', async (scheme) => {
  for (const name of ['work-order.sent.v1', 'work-order.scheduled.v1', 'ticket.created.v1', 'ticket.rejected.v1'] as const) {
    const { email } = await emailOf(name)
    const { page, expectAccessible, close } = await browser.newPage({ width: 390, scheme })
    await page.setContent(email.html)
    await expectAccessible(name)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await close()
  }
})
