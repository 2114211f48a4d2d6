import { appointments, completionReports } from '@treppenhaus/db/schema/work-orders'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { eq } from 'drizzle-orm'
import { type Content, strong } from './content.ts'
import { readNote, readOrder, readTicket } from './facts.ts'
import { greetByName } from './greeting.ts'
import { houseOf, placeOf } from './house.ts'
import { staffOrderPage, staffTicketPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

export async function staffEmergency(scene: Scene): Promise<Content> {
  const { t, organization } = scene
  const ticket = await readTicket(organization.db, idOf(scene, 'ticketId'))
  const { reporter, number, title } = ticket
  const contact = reporter?.phone
    ? t('ticket:staff.contactPhone', { name: reporter.name, phone: reporter.phone })
    : t('ticket:staff.contact', { name: reporter?.name ?? t('ticket:someone') })
  return {
    subject: t('ticket:staff.emergency.subject', { number, title }),
    heading: t('ticket:staff.emergency.heading'),
    greeting: greetByName(scene),
    text: t('ticket:staff.emergency.text', { title: strong(title) }),
    box: { lines: [placeOf(scene, ticket)], note: contact },
    button: { label: t('ticket:staff.button'), url: staffTicketPage(scene, ticket.id) },
    house: houseOf(ticket.property),
  }
}

/** One for each kind of entry that somebody in the office waits for. */
const aboutEntry =
  (kind: 'answered' | 'reply' | 'forwarded' | 'reopened') =>
  async (scene: Scene): Promise<Content> => {
    const { t, organization } = scene
    const ticket = await readTicket(organization.db, idOf(scene, 'ticketId'))
    const entry = await readNote(organization.db, idOf(scene, 'entryId'), 'staff')
    const name = entry?.author ?? ticket.reporter?.name ?? t('ticket:someone')
    return {
      subject: t(`ticket:staff.${kind}.subject`, { number: ticket.number, title: ticket.title }),
      heading: t(`ticket:staff.${kind}.heading`),
      greeting: greetByName(scene),
      text: t(`ticket:staff.${kind}.text`, { name, title: strong(ticket.title) }),
      quote: entry?.note ?? null,
      button: { label: t('ticket:staff.button'), url: staffTicketPage(scene, ticket.id) },
      house: houseOf(ticket.property),
    }
  }

export const staffAnswered = aboutEntry('answered')
export const staffReply = aboutEntry('reply')
export const staffForwarded = aboutEntry('forwarded')
export const staffReopened = aboutEntry('reopened')

async function aboutOrder(
  scene: Scene,
  kind: 'declined' | 'scheduled' | 'done' | 'partly_done' | 'not_possible',
  rest: Partial<Content>,
): Promise<Content> {
  const { t, organization } = scene
  const order = await readOrder(organization.db, idOf(scene, 'workOrderId'))
  const [contractor] = await organization.db.select().from(contractors).where(eq(contractors.id, order.contractorId))
  const values = { number: order.number, contractor: contractor?.name ?? '' }
  return {
    subject: t(`work-order:staff.${kind}.subject`, values),
    heading: t(`work-order:staff.${kind}.heading`),
    greeting: greetByName(scene),
    text: t(`work-order:staff.${kind}.text`, { ...values, title: strong(order.tickets[0]?.title ?? order.number) }),
    button: { label: t('work-order:staff.button'), url: staffOrderPage(scene, order.id) },
    house: houseOf(order.property),
    ...rest,
  }
}

export async function staffOrderDeclined(scene: Scene): Promise<Content> {
  const order = await readOrder(scene.organization.db, idOf(scene, 'workOrderId'))
  return aboutOrder(scene, 'declined', { quote: order.declineReason })
}

export async function staffOrderScheduled(scene: Scene): Promise<Content> {
  const { organization, format } = scene
  const [found] = await organization.db
    .select()
    .from(appointments)
    .where(eq(appointments.id, idOf(scene, 'appointmentId')))
  if (!found) throw new Error('There is no such appointment.')
  const { startsAt, endsAt, note } = found
  return aboutOrder(scene, 'scheduled', { box: { lines: [format.day(startsAt), format.hours(startsAt, endsAt)], note } })
}

export async function staffOrderReported(scene: Scene): Promise<Content> {
  const [report] = await scene.organization.db
    .select()
    .from(completionReports)
    .where(eq(completionReports.id, idOf(scene, 'reportId')))
  if (!report) throw new Error('There is no such report.')
  return aboutOrder(scene, report.outcome, { quote: report.note || null })
}
