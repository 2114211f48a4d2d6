import type { TicketFacts } from './facts.ts'
import { type Content, strong } from './content.ts'
import { type OrderFacts, readOrder } from './facts.ts'
import { greetContractor } from './greeting.ts'
import { addressOf, houseOf, placeOf, streetOf } from './house.ts'
import { contractorOrderPage, type OrderPage, orderPage } from './pages.ts'
import { idOf, type Scene } from './scene.ts'

type Told = { order: OrderFacts; page: OrderPage | null; title: string; values: { number: string; title: string; organization: string } }

async function factsOf(scene: Scene): Promise<Told> {
  const order = await readOrder(scene.organization.db, idOf(scene, 'workOrderId'))
  const title = order.tickets[0]?.title ?? order.number
  const values = { number: order.number, title, organization: scene.office.name }
  return { order, page: await orderPage(scene, order.id), title, values }
}

const open = ({ t }: Scene, page: OrderPage | null) => (page ? { label: t('work-order:sent.button'), url: page.url } : undefined)

const typedOf = (order: OrderFacts, page: OrderPage | null) => (page ? { ...page.typed, order: order.number } : undefined)

/** On paper stands what a page would show: whom to call. */
const contactOf = ({ delivery }: Scene, { reporter }: TicketFacts) =>
  delivery.channel === 'fax' && reporter ? [[reporter.name, reporter.phone].filter(Boolean).join(', ')] : []

export async function orderSent(scene: Scene): Promise<Content> {
  const { t, format } = scene
  const { order, page, title, values } = await factsOf(scene)
  const { tickets, property } = order
  const urgent = tickets.some(({ urgency }) => urgency === 'emergency')
  const many = tickets.length > 1
  const asked = { ...values, address: streetOf(property) }
  return {
    subject: t(urgent ? 'work-order:sent.subjectUrgent' : 'work-order:sent.subject', asked),
    heading: t(urgent ? 'work-order:sent.headingUrgent' : 'work-order:sent.heading', values),
    greeting: await greetContractor(scene),
    text: t(many ? 'work-order:sent.textMany' : 'work-order:sent.text', { title: strong(title), count: tickets.length }),
    quote: order.instructions,
    box: { lines: [addressOf(property)], note: termsOf(scene, order).join('\n') },
    items: tickets.map((ticket) => ({ title: ticket.title, note: [placeOf(scene, ticket), ...contactOf(scene, ticket)].join('. ') })),
    next: page ? [t('work-order:sent.next', { day: format.day(page.expiresAt) })] : [],
    button: open(scene, page),
    page: contractorOrderPage(scene, order.id),
    house: houseOf(property),
    sms: t(urgent ? 'work-order:sent.smsUrgent' : 'work-order:sent.sms', { ...asked, url: page?.url ?? '' }),
    typed: typedOf(order, page),
  }
}

function termsOf({ t, format }: Scene, { access, dueOn, limitCents }: OrderFacts): string[] {
  return [
    ...(access ? [t('work-order:sent.access', { access })] : []),
    ...(dueOn ? [t('work-order:sent.due', { day: format.calendarDay(dueOn) })] : []),
    ...(limitCents === null ? [] : [t('work-order:sent.limit', { amount: format.money(limitCents) })]),
  ]
}

async function aboutOrder(
  scene: Scene,
  kind: 'link' | 'approved' | 'rework' | 'cancelled',
  { order, page, title, values }: Told,
): Promise<Content> {
  const { t } = scene
  const withPage = kind === 'link' || kind === 'rework'
  return {
    subject: t(`work-order:${kind}.subject`, values),
    heading: t(`work-order:${kind}.heading`),
    greeting: await greetContractor(scene),
    text: t(`work-order:${kind}.text`, { ...values, title: strong(title) }),
    house: houseOf(order.property),
    button: withPage ? open(scene, page) : undefined,
    page: contractorOrderPage(scene, order.id),
    sms: t(`work-order:${kind}.sms`, { ...values, url: page?.url ?? '' }),
    typed: withPage ? typedOf(order, page) : undefined,
  }
}

export const orderLink = async (scene: Scene): Promise<Content> => aboutOrder(scene, 'link', await factsOf(scene))
export const orderApproved = async (scene: Scene): Promise<Content> => aboutOrder(scene, 'approved', await factsOf(scene))
export const orderCancelled = async (scene: Scene): Promise<Content> => aboutOrder(scene, 'cancelled', await factsOf(scene))

export async function orderRework(scene: Scene): Promise<Content> {
  const told = await factsOf(scene)
  return { ...(await aboutOrder(scene, 'rework', told)), quote: told.order.reworkReason }
}
