import type { appointments, completionReports, workOrders } from '@treppenhaus/db/schema/work-orders'
import type { WorkOrderStatus } from '@treppenhaus/domain/work-order'
import { DAY, dayOf, HOUR, later, MINUTE } from './calendar.ts'
import type { Entry } from './chronicle.ts'
import type { TellOrder } from './tell.ts'

type New<T extends { $inferInsert: object }> = T['$inferInsert'] & { id: string }

/** The order of a ticket, from sending to approval. @returns whether the work is approved */
export function tellOrder(told: TellOrder): boolean {
  const { office, history, chronicle, story, unit, stage, staff } = told
  const { random } = office
  const topic = office.topics.find(({ key }) => key === story.topic)
  const { contractors } = office.portfolio
  const fits = ({ trades, plan }: (typeof contractors)[number]) =>
    topic?.trade && trades?.includes(topic.trade) && plan.serves.includes(unit.house.city)
  const contractor = contractors.find(fits) ?? contractors[0]!
  const accountId = office.accountOf.get(contractor.id) ?? null
  const worker = { actorKind: accountId ? 'contractor' : 'link', actorAccountId: accountId, actorContractorId: contractor.id } as const

  chronicle.pass(10, 300)
  const order = send(told, contractor.id, contractor.channel ?? 'email')
  const step = (to: WorkOrderStatus, by: Partial<Entry>, entry: Partial<Entry> = {}) => {
    const from = order.status ?? null
    chronicle.write({ kind: 'order_status', audience: 'everyone', actorKind: 'staff', workOrderId: order.id, from, to, ...by, ...entry })
    order.status = to
    order.lastActivityAt = chronicle.now()
  }
  if (stage === 'sent') return false

  chronicle.pass(15, 400)
  step('accepted', worker)
  chronicle.pass(5, 60)
  const span = schedule(told, order.id)
  step('scheduled', worker, { kind: 'appointment', data: { ...span, contractorName: contractor.name } })
  if (stage === 'scheduled') return false

  chronicle.at(new Date(Math.min(Date.parse(span.startsAt) + 90 * MINUTE, office.now.getTime() - 2 * HOUR)))
  const report = complete(told, order.id, accountId)
  order.outcome = 'done'
  step('done', worker, { kind: 'completion', note: report.note ?? null, data: { outcome: 'done', contractorName: contractor.name } })
  if (stage === 'reported') return false
  chronicle.pass(30, 1400)
  step('approved', { actorAccountId: staff.actorAccountId })
  order.closedAt = chronicle.now()
  return true

  function send({ clerk }: TellOrder, contractorId: string, channel: 'email' | 'sms' | 'fax') {
    const { ticket, now, write, move } = chronicle
    const row: New<typeof workOrders> = {
      id: random.uuid(),
      status: 'sent',
      propertyId: unit.propertyId,
      contractorId,
      channel,
      instructions: story.instructions ?? story.description,
      access: ticket.keyAllowed ? 'Schlüssel beim Hausmeister.' : 'Bitte Termin mit den Bewohnern.',
      dueOn: dayOf(later(now(), random.integer(3, 10) * DAY)),
      limitCents: random.pick([30_000, 50_000, 80_000, 120_000, null]),
      createdByStaffId: clerk.id,
      createdAt: now(),
      sentAt: now(),
      lastActivityAt: now(),
    }
    history.workOrders.push(row)
    history.workOrderLines.push({ workOrderId: row.id, ticketId: ticket.id })
    const along = history.ticketFiles.filter(({ ticketId }) => ticketId === ticket.id)
    history.workOrderFiles.push(...along.map(({ fileId }) => ({ workOrderId: row.id, fileId })))
    write({ kind: 'order_status', audience: 'everyone', workOrderId: row.id, from: 'draft', to: 'sent', ...staff })
    move('in_progress', staff)
    return row
  }
}

const isWeekend = (instant: Date) => instant.getUTCDay() % 6 === 0

/** @returns the span as the timeline keeps it; one of a scheduled order lies ahead */
function schedule({ office, history, chronicle, stage }: TellOrder, workOrderId: string) {
  const starts = later(chronicle.now(), DAY)
  starts.setUTCHours(office.random.integer(7, 13), 0, 0, 0)
  while (isWeekend(starts) || (stage === 'scheduled' && starts <= office.now)) starts.setTime(starts.getTime() + DAY)
  const ends = later(starts, 2 * HOUR)
  const row: New<typeof appointments> = {
    id: office.random.uuid(),
    workOrderId,
    status: stage === 'scheduled' ? 'fixed' : 'held',
    startsAt: starts,
    endsAt: ends,
    createdAt: chronicle.now(),
  }
  history.appointments.push(row)
  return { startsAt: starts.toISOString(), endsAt: ends.toISOString() }
}

function complete({ office, history, chronicle, story, unit, stage }: TellOrder, workOrderId: string, accountId: string | null) {
  const { random } = office
  const signer = unit.residents[0]
  const report: New<typeof completionReports> = {
    id: random.uuid(),
    workOrderId,
    outcome: 'done',
    note: story.done ?? 'Erledigt.',
    minutes: random.integer(2, 12) * 15,
    materials: random.chance(0.6) ? [{ name: 'Kleinmaterial', quantity: '1 Pauschale' }] : [],
    signedBy: [signer?.firstName, signer?.lastName].filter(Boolean).join(' '),
    reportedByAccountId: accountId,
    reportedAt: chronicle.now(),
  }
  history.completionReports.push(report)
  if (stage !== 'closed' || random.chance(0.1))
    history.completionReportFiles.push({ reportId: report.id, fileId: chronicle.photo('repaired'), phase: 'after' })
  return report
}
