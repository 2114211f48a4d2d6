import { contractors } from '@treppenhaus/db/schema/contractors'
import { appointments, completionReports, workOrders } from '@treppenhaus/db/schema/work-orders'
import { eq } from 'drizzle-orm'
import { type Content, strong } from './content.ts'
import { readTicket } from './facts.ts'
import { greetPerson } from './greeting.ts'
import { houseOf, stepOf } from './house.ts'
import { portalTicketPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

async function factsOf(scene: Scene) {
  const { db } = scene.organization
  const ticket = await readTicket(db, idOf(scene, 'ticketId'))
  const [row] = await db
    .select({ name: contractors.name, phone: contractors.phone, mobile: contractors.mobile })
    .from(workOrders)
    .innerJoin(contractors, eq(contractors.id, workOrders.contractorId))
    .where(eq(workOrders.id, idOf(scene, 'workOrderId')))
  if (!row) throw new Error('There is no such order.')
  const shared = {
    greeting: await greetPerson(scene),
    step: await stepOf(scene, ticket),
    button: { label: scene.t('ticket:button'), url: portalTicketPage(scene, ticket.id) },
    house: houseOf(ticket.property),
  }
  const subject = { number: ticket.number, title: ticket.title }
  return { contractor: row, shared, subject, text: { title: strong(ticket.title), contractor: row.name } }
}

async function appointmentOf(scene: Scene) {
  const [found] = await scene.organization.db
    .select()
    .from(appointments)
    .where(eq(appointments.id, idOf(scene, 'appointmentId')))
  if (!found) throw new Error('There is no such appointment.')
  return found
}

export async function orderCommissioned(scene: Scene): Promise<Content> {
  const { t } = scene
  const { shared, subject, text } = await factsOf(scene)
  return {
    ...shared,
    subject: t('work-order:commissioned.subject', subject),
    heading: t('work-order:commissioned.heading'),
    text: t('work-order:commissioned.text', text),
    next: [t('work-order:commissioned.next')],
  }
}

export async function appointmentSet(scene: Scene): Promise<Content> {
  const { t, format, office } = scene
  const { contractor, shared, subject, text } = await factsOf(scene)
  const { startsAt, endsAt, note } = await appointmentOf(scene)
  const phone = contractor.mobile || contractor.phone || office.phone
  return {
    ...shared,
    subject: t('work-order:appointment.subject', { ...subject, day: format.day(startsAt) }),
    heading: t('work-order:appointment.heading'),
    text: t('work-order:appointment.text', text),
    box: { lines: [format.day(startsAt), format.hours(startsAt, endsAt)], note },
    next: phone ? [t('work-order:appointment.next', { phone })] : [],
  }
}

export async function appointmentCancelled(scene: Scene): Promise<Content> {
  const { t, format } = scene
  const { shared, subject, text } = await factsOf(scene)
  const { startsAt, endsAt } = await appointmentOf(scene)
  return {
    ...shared,
    subject: t('work-order:appointmentCancelled.subject', { ...subject, day: format.day(startsAt) }),
    heading: t('work-order:appointmentCancelled.heading'),
    text: t('work-order:appointmentCancelled.text', text),
    box: { lines: [format.day(startsAt), format.hours(startsAt, endsAt)] },
    next: [t('work-order:appointmentCancelled.next')],
  }
}

/** The contractor's own words go to the office only. */
export async function orderReported(scene: Scene): Promise<Content> {
  const { t, organization } = scene
  const { shared, subject, text } = await factsOf(scene)
  const [report] = await organization.db
    .select()
    .from(completionReports)
    .where(eq(completionReports.id, idOf(scene, 'reportId')))
  if (!report) throw new Error('There is no such report.')
  const { outcome } = report
  return {
    ...shared,
    subject: t(`work-order:reported.${outcome}.subject`, subject),
    heading: t(`work-order:reported.${outcome}.heading`),
    text: t(`work-order:reported.${outcome}.text`, text),
    next: [t(`work-order:reported.${outcome}.next`)],
  }
}
