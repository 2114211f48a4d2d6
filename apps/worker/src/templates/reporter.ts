import { CONFIRM_DAYS, REOPEN_DAYS, REPLY_DAYS } from '@treppenhaus/domain/ticket'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { dayIn, addDays } from '@treppenhaus/domain/calendar'
import { eq } from 'drizzle-orm'
import type { Key } from '../i18n.ts'
import { type Content, strong } from './content.ts'
import { lastQuestion, readNote, readTicket, type TicketFacts } from './facts.ts'
import { greetPerson } from './greeting.ts'
import { houseOf, stepOf } from './house.ts'
import { portalTicketPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

type Said = { subject: Key; heading: Key; text: Key; button?: Key }

/** The part that all messages to a reporter share. */
async function toReporter(scene: Scene, ticket: TicketFacts, said: Said, rest: Partial<Content> = {}): Promise<Content> {
  const { t } = scene
  const values = { number: ticket.number, title: ticket.title }
  return {
    subject: t(said.subject, values),
    heading: t(said.heading),
    greeting: await greetPerson(scene),
    text: t(said.text, { ...values, title: strong(ticket.title) }),
    step: await stepOf(scene, ticket),
    button: { label: t(said.button ?? 'ticket:button'), url: portalTicketPage(scene, ticket.id) },
    house: houseOf(ticket.property),
    ...rest,
  }
}

const ticketOf = (scene: Scene) => readTicket(scene.organization.db, idOf(scene, 'ticketId'))
const noteOf = async (scene: Scene) => (await readNote(scene.organization.db, idOf(scene, 'entryId'), 'portal'))?.note ?? null

export async function ticketReceived(scene: Scene): Promise<Content> {
  const { t, office } = scene
  const ticket = await ticketOf(scene)
  const phone = ticket.property.emergencyPhone || office.emergencyPhone
  const box = ticket.urgency === 'emergency' && phone ? { lines: [phone], note: t('ticket:received.emergency') } : undefined
  const said = { subject: 'ticket:received.subject', heading: 'ticket:received.heading', text: 'ticket:received.text' } as const
  return toReporter(scene, ticket, said, { box, next: [t('ticket:received.next')] })
}

export async function ticketAccepted(scene: Scene): Promise<Content> {
  const said = { subject: 'ticket:accepted.subject', heading: 'ticket:accepted.heading', text: 'ticket:accepted.text' } as const
  return toReporter(scene, await ticketOf(scene), said, { next: [scene.t('ticket:accepted.next')] })
}

export async function ticketQuestion(scene: Scene): Promise<Content> {
  const said = {
    subject: 'ticket:question.subject',
    heading: 'ticket:question.heading',
    text: 'ticket:question.text',
    button: 'ticket:question.button',
  } as const
  return toReporter(scene, await ticketOf(scene), said, { quote: await noteOf(scene), next: [scene.t('ticket:question.next')] })
}

export async function ticketReply(scene: Scene): Promise<Content> {
  const said = { subject: 'ticket:reply.subject', heading: 'ticket:reply.heading', text: 'ticket:reply.text' } as const
  return toReporter(scene, await ticketOf(scene), said, { quote: await noteOf(scene) })
}

export async function ticketRejected(scene: Scene): Promise<Content> {
  const { t, office } = scene
  const said = { subject: 'ticket:rejected.subject', heading: 'ticket:rejected.heading', text: 'ticket:rejected.text' } as const
  const next = office.phone ? [t('ticket:rejected.next', { phone: office.phone })] : []
  return toReporter(scene, await ticketOf(scene), said, { quote: await noteOf(scene), next, step: undefined })
}

export async function ticketResolved(scene: Scene): Promise<Content> {
  const said = {
    subject: 'ticket:resolved.subject',
    heading: 'ticket:resolved.heading',
    text: 'ticket:resolved.text',
    button: 'ticket:resolved.button',
  } as const
  return toReporter(scene, await ticketOf(scene), said, { next: [scene.t('ticket:resolved.next', { days: CONFIRM_DAYS })] })
}

export async function ticketClosed(scene: Scene): Promise<Content> {
  const ticket = await ticketOf(scene)
  const reason = ticket.closeReason ?? 'staff'
  const said = { subject: 'ticket:closed.subject', heading: 'ticket:closed.heading', text: `ticket:closed.reason.${reason}` } as const
  return toReporter(scene, ticket, said, { next: [scene.t('ticket:closed.next', { days: REOPEN_DAYS })], step: undefined })
}

export async function ticketClosingAnnounced(scene: Scene): Promise<Content> {
  const { organization, office, t, format } = scene
  const ticket = await ticketOf(scene)
  const said = {
    subject: 'ticket:closingAnnounced.subject',
    heading: 'ticket:closingAnnounced.heading',
    text: 'ticket:closingAnnounced.text',
    button: 'ticket:closingAnnounced.button',
  } as const
  const [asked] = await organization.db.select({ askedAt: tickets.askedAt }).from(tickets).where(eq(tickets.id, ticket.id))
  const day = addDays(dayIn(asked?.askedAt ?? new Date(), office.timeZone), REPLY_DAYS)
  return toReporter(scene, ticket, said, {
    quote: await lastQuestion(organization.db, ticket.id),
    next: [t('ticket:closingAnnounced.next', { day: format.calendarDay(day) })],
  })
}

export async function ticketReopened(scene: Scene): Promise<Content> {
  const said = { subject: 'ticket:reopened.subject', heading: 'ticket:reopened.heading', text: 'ticket:reopened.text' } as const
  return toReporter(scene, await ticketOf(scene), said)
}
