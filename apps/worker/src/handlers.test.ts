import type { EventName } from '@treppenhaus/domain/events'
import { canReadEntry } from '@treppenhaus/domain/policy'
import { appointments, workOrders } from '@treppenhaus/db/schema/work-orders'
import { append } from '@treppenhaus/db/outbox'
import { deliveries } from '@treppenhaus/db/schema/deliveries'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { properties } from '@treppenhaus/db/schema/properties'
import { substitutions } from '@treppenhaus/db/schema/staff'
import { people } from '@treppenhaus/db/schema/people'
import { dayFromNow } from '@treppenhaus/domain/test-visible-tickets'
import { makeSettings, makeStaffMember } from '@treppenhaus/testing/builders'
import { testOrganizations } from '@treppenhaus/testing/organization'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { consumer } from './consumer.ts'
import { handlers } from './handlers.ts'
import { consume, write } from './test-consume.ts'
import { CANARY, type Story, tellStory } from './test-story.ts'

const { first } = await testOrganizations()
const { db } = first
await makeSettings(db)
const story = await tellStory(first)
const elsewhere = await makeStaffMember(db, { allProperties: false, email: 'elsewhere@example.com' })

type Role = 'reporter' | 'maker' | 'colleague' | 'contractor'
const roleOf = ({ reporter, maker, colleague, contractor }: Story, id: string): Role | 'nobody' =>
  id === reporter.id
    ? 'reporter'
    : id === maker.id
      ? 'maker'
      : id === colleague.id
        ? 'colleague'
        : id === contractor.id
          ? 'contractor'
          : 'nobody'

const told = async (name: EventName, actorAccountId?: string) =>
  (await consume(first, name, story.payloads[name], actorAccountId))
    .map(({ recipientId, template }) => `${roleOf(story, recipientId)}: ${template}`)
    .sort()

const expected: Record<EventName, string[]> = {
  'ticket.created.v1': ['colleague: staff-emergency', 'maker: staff-emergency', 'reporter: ticket-received'],
  'ticket.accepted.v1': ['reporter: ticket-accepted'],
  'ticket.clarification-requested.v1': ['reporter: ticket-question'],
  'ticket.answered.v1': ['maker: staff-answered'],
  'ticket.reply-posted.v1': ['reporter: ticket-reply'],
  'ticket.note-written.v1': [],
  'ticket.rejected.v1': ['reporter: ticket-rejected'],
  'ticket.forwarded.v1': ['colleague: staff-forwarded'],
  'ticket.edited.v1': [],
  'ticket.resumed.v1': [],
  'ticket.resolved.v1': ['reporter: ticket-resolved'],
  'ticket.closed.v1': ['reporter: ticket-closed'],
  'ticket.closing-announced.v1': ['reporter: ticket-closing-announced'],
  'ticket.reopened.v1': ['maker: staff-reopened', 'reporter: ticket-reopened'],
  'work-order.created.v1': [],
  'work-order.sent.v1': ['contractor: order-sent', 'reporter: order-commissioned'],
  'work-order.accepted.v1': [],
  'work-order.declined.v1': ['maker: staff-order-declined'],
  'work-order.scheduled.v1': ['maker: staff-order-scheduled', 'reporter: appointment-set'],
  'work-order.started.v1': [],
  'work-order.completed.v1': ['maker: staff-order-reported', 'reporter: order-reported'],
  'work-order.approved.v1': ['contractor: order-approved'],
  'work-order.rework-requested.v1': ['contractor: order-rework'],
  'work-order.cancelled.v1': ['contractor: order-cancelled', 'reporter: appointment-cancelled'],
  'work-order.link-requested.v1': ['contractor: order-link'],
  'file.uploaded.v1': [],
  'account.password-reset-requested.v1': ['reporter: password-reset'],
  'account.password-changed.v1': ['reporter: password-changed'],
  'account.session-stolen.v1': ['reporter: session-stolen'],
  'account.joined.v1': ['reporter: account-joined'],
  'account.new-device.v1': ['reporter: new-device'],
  'account.second-factor-changed.v1': ['reporter: second-factor-changed'],
  'account.email-change-requested.v1': ['reporter: email-change-new', 'reporter: email-change-old'],
  'account.email-changed.v1': ['reporter: email-changed', 'reporter: email-changed'],
  'invitation.created.v1': ['reporter: invitation'],
  'invitation-series.requested.v1': [],
  'tenant-registration.submitted.v1': ['colleague: staff-tenant-registered', 'maker: staff-tenant-registered'],
  'tenant-registration.decided.v1': ['reporter: tenant-decided'],
  'import.work-requested.v1': [],
  'import.finished.v1': ['colleague: staff-import-report'],
  'digest.due.v1': [],
}
const names = Object.keys(handlers) as EventName[]

test.each(names)('%s tells the right people', async (name) => {
  expect(await told(name)).toEqual(expected[name])
})

test('nobody is told of what they did themselves, but a receipt comes', async () => {
  const { reporterAccount, makerAccount, contractorAccount } = story
  for (const [account, role] of [
    [reporterAccount, 'reporter'],
    [makerAccount, 'maker'],
    [contractorAccount, 'contractor'],
  ] as const) {
    const receipts = [
      'reporter: ticket-received',
      'contractor: order-link',
      'reporter: password-reset',
      'reporter: password-changed',
      'reporter: session-stolen',
      'reporter: account-joined',
      'reporter: new-device',
      'reporter: second-factor-changed',
      'reporter: email-change-new',
      'reporter: email-change-old',
      'reporter: email-changed',
      'reporter: invitation',
    ]
    for (const name of names) {
      const ownActs = expected[name].filter((line) => line.startsWith(`${role}:`) && !receipts.includes(line))
      expect(await told(name, account.id)).toEqual(expected[name].filter((line) => !ownActs.includes(line)))
    }
  }
})

test('an internal note reaches nobody outside the office, whatever happens', async () => {
  for (const name of names) {
    for (const delivery of await consume(first, name, story.payloads[name])) {
      const outside = ['reporter', 'contractor'].includes(roleOf(story, delivery.recipientId))
      const { email } = await write(first, delivery)
      if (outside) expect(JSON.stringify([email, delivery.data])).not.toContain(CANARY)
    }
  }
})

test.each(names)('%s, were its entry internal, says nothing of it to the outside', async (name) => {
  const payload = { ...story.payloads[name], entryId: story.entries.note } as never
  for (const delivery of await consume(first, name, payload)) {
    const { email } = await write(first, delivery)
    const reader = roleOf(story, delivery.recipientId) === 'reporter' ? 'portal' : 'contractor'
    if (['reporter', 'contractor'].includes(roleOf(story, delivery.recipientId))) {
      expect(canReadEntry(reader, 'internal')).toBe(false)
      expect(JSON.stringify(email)).not.toContain(CANARY)
    }
  }
})

test('a colleague reads the note with which a ticket was forwarded', async () => {
  const [delivery] = await consume(first, 'ticket.forwarded.v1', story.payloads['ticket.forwarded.v1'])
  expect((await write(first, delivery!)).email?.text).toContain('Kannst du das übernehmen?')
})

test('accepted by sending the first order: the reporter hears of the order, not of both', async () => {
  const other = await tellStory(first)
  const eventId = await db.transaction(async (tx) => {
    const accepted = await append(tx, 'ticket.accepted.v1', other.payloads['ticket.accepted.v1'])
    await append(tx, 'work-order.sent.v1', other.payloads['work-order.sent.v1'])
    return accepted
  })
  await consumer({ organizationOf: async () => first, kick: () => {} })({ organization: first.slug, eventId }, 'ticket.accepted.v1')
  expect(await db.$count(deliveries, eq(deliveries.eventId, eventId))).toBe(0)
})

test('a reply of the reporter goes to whoever looks after the ticket', async () => {
  const payload = { ticketId: story.ticket.id, entryId: story.entries.answer }
  const [delivery] = await consume(first, 'ticket.reply-posted.v1', payload, story.reporterAccount.id)
  expect(delivery).toMatchObject({ recipientId: story.maker.id, template: 'staff-reply' })
})

test('an answer to a ticket that nobody looks after goes to whoever asked', async () => {
  const other = await tellStory(first)
  await db.update(tickets).set({ assigneeId: null }).where(eq(tickets.id, other.ticket.id))
  const [delivery] = await consume(first, 'ticket.answered.v1', other.payloads['ticket.answered.v1'])
  expect(delivery?.recipientId).toBe(other.maker.id)
})

test('an emergency is written only to staff who work with the house', async () => {
  const deliveries = await consume(first, 'ticket.created.v1', story.payloads['ticket.created.v1'])
  expect(deliveries.map(({ recipientId }) => recipientId)).not.toContain(elsewhere.id)
})

test('what is no emergency is written to the reporter alone', async () => {
  const calm = await tellStory(first)
  await db.update(tickets).set({ urgency: 'normal' }).where(eq(tickets.id, calm.ticket.id))
  expect(await consume(first, 'ticket.created.v1', calm.payloads['ticket.created.v1'])).toHaveLength(1)
})

test('a draft that is cancelled is no news to the contractor, and without an appointment the reporter need not know', async () => {
  const other = await tellStory(first)
  await db.delete(appointments).where(eq(appointments.workOrderId, other.order.id))
  const sent = await consume(first, 'work-order.cancelled.v1', other.payloads['work-order.cancelled.v1'])
  expect(sent.map(({ template }) => template)).toEqual(['order-cancelled'])
  await db.update(workOrders).set({ sentAt: null }).where(eq(workOrders.id, other.order.id))
  expect(await consume(first, 'work-order.cancelled.v1', other.payloads['work-order.cancelled.v1'])).toEqual([])
})

test('a person without an address is left out', async () => {
  const other = await tellStory(first)
  await db.update(people).set({ email: null }).where(eq(people.id, other.reporter.id))
  const [byAccount] = await consume(first, 'ticket.accepted.v1', other.payloads['ticket.accepted.v1'])
  expect(byAccount?.address).toBe(other.reporterAccount.email)
})

test('who substitutes a colleague today is written to as well, about that colleague’s houses and tickets', async () => {
  const substitute = await makeStaffMember(db, { allProperties: false, email: 'substitute@example.com' })
  const later = await makeStaffMember(db, { allProperties: false, email: 'later@example.com' })
  const own = await tellStory(first)
  const days = (from: number, to: number) => ({ startsOn: dayFromNow(from), endsOn: dayFromNow(to) })
  await db.insert(substitutions).values([
    { staffId: own.maker.id, substituteId: substitute.id, ...days(0, 0) },
    { staffId: own.maker.id, substituteId: later.id, ...days(1, 3) },
  ])
  const toldOf = async (name: EventName) => (await consume(first, name, own.payloads[name])).map(({ recipientId }) => recipientId)
  for (const name of ['ticket.answered.v1', 'ticket.created.v1'] as const) {
    expect(await toldOf(name)).toEqual(expect.arrayContaining([own.maker.id, substitute.id]))
    expect(await toldOf(name)).not.toContain(later.id)
  }
})

test('the reporter of an offline house is told nothing', async () => {
  const own = await tellStory(first)
  await db.update(properties).set({ online: false }).where(eq(properties.id, own.ticket.propertyId))
  for (const name of names.filter((each) => each.startsWith('ticket.') || each.startsWith('work-order.')))
    expect((await consume(first, name, own.payloads[name])).map(({ recipientId }) => recipientId)).not.toContain(own.reporter.id)
})
