import { accounts } from '@treppenhaus/db/schema/accounts'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { digestItems, notificationChoices } from '@treppenhaus/db/schema/notifications'
import { outbox } from '@treppenhaus/db/schema/outbox'
import { properties } from '@treppenhaus/db/schema/properties'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import { ownerships } from '@treppenhaus/db/schema/tenancies'
import { tickets } from '@treppenhaus/db/schema/tickets'
import type { EventName } from '@treppenhaus/domain/events'
import type { Locale } from '@treppenhaus/domain/master-data'
import { makeOwnership, makeSettings, makeTicket } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq, isNull } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { consumer } from './consumer.ts'
import { callDigests } from './schedules/call-digests.ts'
import { consume, write } from './test-consume.ts'
import { type Story, tellStory } from './test-story.ts'

const { first } = await testOrganizations()
const { db } = first
await makeSettings(db)
let story: Story
const tell = async (locale: Locale = 'de') => {
  story = await tellStory(first, { locale })
}
beforeEach(async () => {
  await db.delete(digestItems)
  await tell()
})

const DAY = 86_400_000
const happen = (name: EventName) => consume(first, name, story.payloads[name])
const choose = (
  accountId: string,
  timing: 'daily' | 'weekly' | 'off' | 'at_once',
  topics = ['ticket_progress', 'ticket_messages', 'appointments'] as const,
) =>
  db
    .insert(notificationChoices)
    .values(topics.map((topic) => ({ accountId, topic, channel: 'email' as const, timing })))
    .onConflictDoUpdate({
      target: [notificationChoices.accountId, notificationChoices.topic, notificationChoices.channel],
      set: { timing },
    })
const later = (days = 1.1) => new Date(Date.now() + days * DAY)

/** Calls what is due then and handles it. @returns the digests that were made */
async function digestsOf(accountId: string, now = later()) {
  await callDigests(first, now)
  const open = await db.select().from(outbox).where(isNull(outbox.handledAt))
  const handle = consumer({ organizationOf: async () => first, kick: () => {} })
  for (const { id, name } of open) await handle({ organization: first.slug, eventId: id }, name)
  const made = await db.select().from(deliveries).where(eq(deliveries.template, 'digest'))
  return made.filter(({ data }) => data['accountId'] === accountId)
}
const textOf = async (accountId: string, now?: Date) => {
  const [delivery] = await digestsOf(accountId, now)
  return delivery && (await write(first, delivery)).email
}

test('what was collected becomes one e-mail, by house and report', async () => {
  const { reporterAccount } = story
  await choose(reporterAccount.id, 'daily')
  for (const name of ['ticket.accepted.v1', 'ticket.reply-posted.v1', 'work-order.scheduled.v1'] as const) await happen(name)
  const mail = await textOf(reporterAccount.id)
  const title = `Wasser tropft von der Decke im Bad (${story.ticket.number})`
  expect(mail).toMatchObject({ subject: `Neues: ${title}`, settingsUrl: 'https://portal.example/portal/me/notifications' })
  const lines = mail!.text.split('\n')
  expect(lines.filter((line) => line === 'Lindenauer Straße 14, Leipzig')).toHaveLength(1)
  expect(lines.filter((line) => line === `* ${title}`)).toHaveLength(1)
  expect(lines.filter((line) => line === `  https://portal.example/portal/tickets/${story.ticket.id}`)).toHaveLength(1)
  expect(mail!.text).toMatch(/Guten Tag Frau Wiśniewska,[^]*Ihre Meldung ist angenommen[^]*Eine Nachricht für Sie[^]*> Der Handwerker ruft/)
  expect(mail!.text).toMatch(/Ihr Termin steht: \w+, \d+\. \w+ \d{4}, \d+ bis \d+ Uhr/)
  expect(mail!.html).toMatch(/>\s*Lindenauer Straße 14, Leipzig\s*<\/h2>/)
})

test('in English too, and weekly on Monday', async () => {
  await tell('en')
  await choose(story.reporterAccount.id, 'weekly')
  await happen('ticket.accepted.v1')
  expect(await digestsOf(story.reporterAccount.id, new Date())).toEqual([])
  const mail = await textOf(story.reporterAccount.id, later(7.1))
  expect(mail).toMatchObject({ subject: expect.stringMatching(/^News: /) })
  expect(mail!.text).toContain('You get one every Monday.')
})

test('not before its time, then once, however many workers look', async () => {
  const { reporterAccount } = story
  await choose(reporterAccount.id, 'daily')
  await happen('ticket.accepted.v1')
  expect(await callDigests(first, new Date(Date.now() - DAY))).toBe(0)
  const called = await Promise.all([1, 2, 3, 4].map(() => callDigests(first, later())))
  expect(called.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await callDigests(first, later())).toBe(0)
  expect(await digestsOf(reporterAccount.id)).toHaveLength(1)
})

test('the same event is collected once, and a digest handled twice is one e-mail', async () => {
  const { reporterAccount, reporter, ticket } = story
  await choose(reporterAccount.id, 'daily')
  await happen('ticket.accepted.v1')
  const [item] = await db.select().from(digestItems)
  const double = { accountId: reporterAccount.id, eventId: item!.eventId, template: 't', data: {}, timing: 'daily' as const }
  await db.insert(digestItems).values(double).onConflictDoNothing()
  expect(await db.$count(digestItems)).toBe(1)
  const [digest] = await digestsOf(reporterAccount.id)
  const handle = consumer({ organizationOf: async () => first, kick: () => {} })
  await db.update(outbox).set({ handledAt: null }).where(eq(outbox.id, digest!.eventId))
  await handle({ organization: first.slug, eventId: digest!.eventId }, 'digest.due.v1')
  expect(await digestsOf(reporterAccount.id)).toHaveLength(1)
  expect([digest!.recipientId, item!.ticketId]).toEqual([reporter.id, ticket.id])
})

test('changed to at once: what was collected still comes, new things come at once', async () => {
  const { reporterAccount } = story
  await choose(reporterAccount.id, 'daily')
  await happen('ticket.accepted.v1')
  await choose(reporterAccount.id, 'at_once')
  expect(await happen('ticket.resolved.v1')).toHaveLength(1)
  const mail = await textOf(reporterAccount.id)
  expect(mail!.text).toContain('Ihre Meldung ist angenommen')
  expect(mail!.text).not.toContain('Ist alles in Ordnung?')
})

test('switched off meanwhile: nothing is left to say', async () => {
  const { reporterAccount } = story
  await choose(reporterAccount.id, 'daily')
  await happen('ticket.accepted.v1')
  await choose(reporterAccount.id, 'off')
  expect(await textOf(reporterAccount.id)).toBeUndefined()
})

test('what somebody may no longer see is left out, the rest comes', async () => {
  const { reporterAccount, reporter, maker, makerAccount, ticket, property } = story
  await choose(reporterAccount.id, 'daily')
  const other = await makeTicket(db, { reporterPersonId: reporter.id, title: 'Heizung bleibt kalt' })
  await happen('ticket.accepted.v1')
  await consume(first, 'ticket.accepted.v1', { ticketId: other.id })
  await db.update(tickets).set({ reporterPersonId: null }).where(eq(tickets.id, ticket.id))
  const mail = await textOf(reporterAccount.id)
  expect(mail!.text).toContain('Heizung bleibt kalt')
  expect(mail!.text).not.toContain('Wasser tropft')

  await choose(makerAccount.id, 'daily', ['ticket_messages'] as never)
  await happen('ticket.answered.v1')
  await db.update(staffMembers).set({ allProperties: false }).where(eq(staffMembers.id, maker.id))
  expect(await textOf(makerAccount.id)).toBeUndefined()
  expect(property.online).toBe(true)
})

test('a house that is offline says nothing, and an account that is disabled gets nothing', async () => {
  const { reporterAccount, property } = story
  await choose(reporterAccount.id, 'daily')
  await happen('ticket.accepted.v1')
  await db.update(properties).set({ online: false }).where(eq(properties.id, property.id))
  expect(await textOf(reporterAccount.id)).toBeUndefined()
  await tell()
  await choose(story.reporterAccount.id, 'daily')
  await happen('ticket.accepted.v1')
  await db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, story.reporterAccount.id))
  expect(await digestsOf(story.reporterAccount.id)).toEqual([])
})

test('the office and a contractor get digests of their own', async () => {
  const { makerAccount, contractorAccount } = story
  await choose(makerAccount.id, 'daily', ['order_reports', 'ticket_messages'] as never)
  await choose(contractorAccount.id, 'daily', ['order_changes'] as never)
  for (const name of ['ticket.answered.v1', 'work-order.declined.v1', 'work-order.approved.v1', 'work-order.rework-requested.v1'] as const)
    await happen(name)
  const office = await textOf(makerAccount.id)
  expect(office!.subject).toBe('Neues zu 2 Vorgängen')
  expect(office!.text).toContain(`https://verwaltung.example/admin/work-orders/${story.order.id}`)
  const company = await textOf(contractorAccount.id)
  expect(company!.text).toContain(`https://handwerk.example/contractor/orders/${story.order.id}`)
  expect(company!.text).toContain('Bitte nacharbeiten')
  expect(company!.text).not.toMatch(/#\w/)
})

test('an owner hears of registered tenants as long as the flat is theirs', async () => {
  const { reporterAccount, reporter, unit } = story
  await choose(reporterAccount.id, 'daily', ['tenants'] as never)
  const ownership = await makeOwnership(db, { personId: reporter.id, unitId: unit.id })
  await happen('tenant-registration.decided.v1')
  const mail = await textOf(reporterAccount.id)
  expect(mail!.text).toContain('Lindenauer Straße 14, Leipzig')
  expect(mail!.text).toContain('> Die Wohnung ist noch vermietet.')
  await happen('tenant-registration.decided.v1')
  await db.delete(ownerships).where(eq(ownerships.id, ownership.id))
  const digests = await digestsOf(reporterAccount.id)
  expect(digests).toHaveLength(2)
  expect((await write(first, digests[1]!)).email).toBeUndefined()
})
