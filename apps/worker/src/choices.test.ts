import { accounts } from '@treppenhaus/db/schema/accounts'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { digestItems, notificationChoices, pushSubscriptions } from '@treppenhaus/db/schema/notifications'
import { people } from '@treppenhaus/db/schema/people'
import type { EventName } from '@treppenhaus/domain/events'
import type { NotificationChannel, NotificationTopic, Timing } from '@treppenhaus/domain/notifications'
import { makeAccount, makeSettings } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { consume, write } from './test-consume.ts'
import { type Story, tellStory } from './test-story.ts'

const { first } = await testOrganizations()
const { db } = first
await makeSettings(db)
let story: Story
beforeEach(async () => {
  story = await tellStory(first)
})

const choose = (accountId: string, topic: NotificationTopic, channel: NotificationChannel, timing: Timing) =>
  db
    .insert(notificationChoices)
    .values({ accountId, topic, channel, timing })
    .onConflictDoUpdate({
      target: [notificationChoices.accountId, notificationChoices.topic, notificationChoices.channel],
      set: { timing },
    })
const edit = (id: string, values: Partial<typeof accounts.$inferInsert>) => db.update(accounts).set(values).where(eq(accounts.id, id))
const alwaysQuiet = async (id: string) => {
  const { rows } = await db.execute<{ minute: number }>(
    sql`select (extract(hour from now() at time zone 'Europe/Berlin') * 60 + extract(minute from now() at time zone 'Europe/Berlin'))::int as minute`,
  )
  const { minute } = rows[0]!
  await edit(id, { quietFrom: (minute + 1430) % 1440, quietTo: (minute + 120) % 1440 })
}
const subscribe = async (accountId: string) => {
  const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) }
  const [row] = await db
    .insert(pushSubscriptions)
    .values({ accountId, endpoint: `https://push.example/${crypto.randomUUID()}`, ...keys })
    .returning()
  return row!.id
}
const happen = (name: EventName) => consume(first, name, story.payloads[name])
const waysOf = async (name: EventName, recipientId: string) =>
  (await happen(name))
    .filter((one) => one.recipientId === recipientId)
    .map(({ channel, template }) => `${channel}: ${template}`)
    .sort()
const itemsOf = (accountId: string) => db.select().from(digestItems).where(eq(digestItems.accountId, accountId))
const minutesToDue = async (id: string) => {
  const minutes = sql<number>`extract(epoch from due_at - now())::int / 60`
  const [row] = await db.select({ minutes }).from(deliveries).where(eq(deliveries.id, id))
  return row!.minutes
}

test('e-mail off, SMS and two browsers at once', async () => {
  const { reporter, reporterAccount } = story
  await edit(reporterAccount.id, { mobile: '+491711112233' })
  await choose(reporterAccount.id, 'appointments', 'email', 'off')
  await choose(reporterAccount.id, 'appointments', 'sms', 'at_once')
  await choose(reporterAccount.id, 'appointments', 'push', 'at_once')
  await subscribe(reporterAccount.id)
  await subscribe(reporterAccount.id)
  const set = ['push: appointment-set', 'push: appointment-set', 'sms: appointment-set']
  expect(await waysOf('work-order.scheduled.v1', reporter.id)).toEqual(set)
  expect(await waysOf('ticket.accepted.v1', reporter.id)).toEqual(['email: ticket-accepted'])
})

test('a message for a digest is collected once and not sent', async () => {
  const { reporter, reporterAccount } = story
  await choose(reporterAccount.id, 'ticket_progress', 'email', 'daily')
  expect(await waysOf('ticket.accepted.v1', reporter.id)).toEqual([])
  expect(await itemsOf(reporterAccount.id)).toMatchObject([
    { template: 'ticket-accepted', ticketId: story.ticket.id, timing: 'daily', digestEventId: null },
  ])
})

test('without a number or a browser nothing goes there', async () => {
  const { reporter, reporterAccount } = story
  await choose(reporterAccount.id, 'appointments', 'sms', 'at_once')
  await choose(reporterAccount.id, 'appointments', 'push', 'at_once')
  expect(await waysOf('work-order.scheduled.v1', reporter.id)).toEqual(['email: appointment-set'])
})

test('somebody without an e-mail address is told in their way', async () => {
  const { reporter, reporterAccount } = story
  await db.update(people).set({ email: null }).where(eq(people.id, reporter.id))
  await edit(reporterAccount.id, { email: null, mobile: '+491711112233' })
  expect(await waysOf('ticket.accepted.v1', reporter.id)).toEqual([])
  await choose(reporterAccount.id, 'ticket_progress', 'sms', 'at_once')
  expect(await waysOf('ticket.accepted.v1', reporter.id)).toEqual(['sms: ticket-accepted'])
})

test('an account that is disabled chooses nothing: its person gets e-mail as before', async () => {
  const { reporter, reporterAccount } = story
  await choose(reporterAccount.id, 'ticket_progress', 'email', 'off')
  await edit(reporterAccount.id, { disabledAt: new Date() })
  expect(await waysOf('ticket.accepted.v1', reporter.id)).toEqual(['email: ticket-accepted'])
})

test('quiet hours hold back e-mail, SMS and push, but neither security nor an emergency', async () => {
  const { reporterAccount, maker, makerAccount } = story
  for (const id of [reporterAccount.id, makerAccount.id]) await alwaysQuiet(id)
  await edit(reporterAccount.id, { mobile: '+491711112233' })
  await choose(reporterAccount.id, 'ticket_progress', 'sms', 'at_once')
  const [late] = await happen('ticket.accepted.v1')
  expect(await minutesToDue(late!.id)).toBeGreaterThan(100)
  const created = await happen('ticket.created.v1')
  const ofMaker = created.find(({ recipientId }) => recipientId === maker.id)
  expect(ofMaker?.template).toBe('staff-emergency')
  expect(await minutesToDue(ofMaker!.id)).toBe(0)
  const [changed] = await happen('account.password-changed.v1')
  expect(await minutesToDue(changed!.id)).toBe(0)
})

test('whatever is chosen, what is compulsory goes by e-mail at once', async () => {
  const { reporterAccount, contractorAccount, contractor, reporter } = story
  for (const id of [reporterAccount.id, contractorAccount.id]) {
    await alwaysQuiet(id)
    for (const topic of ['security', 'orders'] as const) await choose(id, topic, 'email', 'off')
  }
  expect(await waysOf('account.password-changed.v1', reporter.id)).toEqual(['email: password-changed'])
  expect(await waysOf('work-order.sent.v1', contractor.id)).toEqual(['email: order-sent'])
  for (const { id } of (await happen('work-order.sent.v1')).filter(({ template }) => template === 'order-sent'))
    expect(await minutesToDue(id)).toBe(0)
})

test('the company gets its mail as long as one of its users wants it', async () => {
  const { contractor, contractorAccount } = story
  const colleague = await makeAccount(db, { contractorId: contractor.id })
  await choose(contractorAccount.id, 'order_changes', 'email', 'weekly')
  expect(await waysOf('work-order.approved.v1', contractor.id)).toEqual(['email: order-approved'])
  expect(await itemsOf(contractorAccount.id)).toHaveLength(1)
  await choose(colleague.id, 'order_changes', 'email', 'off')
  expect(await waysOf('work-order.approved.v1', contractor.id)).toEqual([])
})

test('an order by fax stays a fax, and the users of the company hear of it as they like', async () => {
  story = await tellStory(first, { channel: 'fax' })
  const { contractor, contractorAccount } = story
  await choose(contractorAccount.id, 'order_changes', 'email', 'off')
  await edit(contractorAccount.id, { mobile: '+491713920077' })
  await choose(contractorAccount.id, 'orders', 'sms', 'at_once')
  expect(await waysOf('work-order.sent.v1', contractor.id)).toEqual(['fax: order-sent', 'sms: order-sent'])
  expect(await waysOf('work-order.approved.v1', contractor.id)).toEqual(['fax: order-approved'])
})

test('an order by SMS does not come twice to the same telephone', async () => {
  story = await tellStory(first, { channel: 'sms' })
  const { contractor, contractorAccount } = story
  await edit(contractorAccount.id, { mobile: '+491713920077' })
  await choose(contractorAccount.id, 'orders', 'sms', 'at_once')
  expect(await waysOf('work-order.sent.v1', contractor.id)).toEqual(['sms: order-sent'])
})

test('security is about one account, not about all users of a company', async () => {
  const { contractor, contractorAccount } = story
  const colleague = await makeAccount(db, { contractorId: contractor.id, mobile: '+491713920078' })
  await choose(colleague.id, 'security', 'sms', 'at_once')
  const messages = await consume(first, 'account.password-changed.v1', { accountId: contractorAccount.id })
  expect(messages.map(({ channel }) => channel)).toEqual(['email'])
})

test('a link that opens something goes nowhere but where it was asked for', async () => {
  const { reporter, reporterAccount } = story
  await edit(reporterAccount.id, { mobile: '+491711112233' })
  await choose(reporterAccount.id, 'security', 'sms', 'at_once')
  await choose(reporterAccount.id, 'security', 'push', 'at_once')
  await subscribe(reporterAccount.id)
  expect(await waysOf('account.password-reset-requested.v1', reporter.id)).toEqual(['email: password-reset'])
})

test('a short message and a push say that there is news and where, without a name or a secret', async () => {
  const { contractorAccount, reporterAccount } = story
  for (const [id, topic] of [
    [reporterAccount.id, 'appointments'],
    [contractorAccount.id, 'orders'],
  ] as const) {
    await edit(id, { mobile: '+491711112233' })
    for (const channel of ['sms', 'push'] as const) await choose(id, topic, channel, 'at_once')
    await subscribe(id)
  }
  const messages = [...(await happen('work-order.scheduled.v1')), ...(await happen('work-order.sent.v1'))]
  const written = await Promise.all(messages.map((one) => write(first, one)))
  const [sms] = written.flatMap((one) => one.sms ?? [])
  expect(sms?.text).toBe(`Hausverwaltung Linde: Ihr Termin steht. https://portal.example/portal/tickets/${story.ticket.id}`)
  const pushes = written.flatMap((one) => one.push ?? [])
  expect(pushes.map(({ title, url }) => ({ title, url }))).toEqual([
    { title: 'Ihr Termin steht', url: `https://portal.example/portal/tickets/${story.ticket.id}` },
    { title: `Notfall: Auftrag ${story.order.number}`, url: `https://handwerk.example/contractor/orders/${story.order.id}` },
  ])
  for (const { text, title } of pushes) expect(text + title).not.toMatch(/Wiśniewska|Petzold|#/)
  const rows = await db.select().from(deliveries).where(eq(deliveries.channel, 'push'))
  expect(JSON.stringify(rows)).not.toContain('push.example')
})

test('a mail that can be switched off says where; one that cannot, and one to nobody with an account, does not', async () => {
  const [mail] = await happen('ticket.accepted.v1')
  const { email } = await write(first, mail!)
  const page = 'https://portal.example/portal/me/notifications'
  expect(email).toMatchObject({ settingsUrl: page })
  expect(email!.html).toContain(page)
  expect(email!.text).toContain(`Benachrichtigungen ändern: ${page}`)
  const [order] = (await happen('work-order.sent.v1')).filter(({ template }) => template === 'order-sent')
  expect((await write(first, order!)).email).toMatchObject({ settingsUrl: null })
  await edit(story.reporterAccount.id, { disabledAt: new Date() })
  const [plain] = await happen('ticket.accepted.v1')
  expect((await write(first, plain!)).email).toMatchObject({ settingsUrl: null })
})
