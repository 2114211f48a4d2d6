import type { tickets } from '@treppenhaus/db/schema/tickets'
import { DAY, dayOf, later } from './calendar.ts'
import { type Chronicle, openChronicle } from './chronicle.ts'
import type { History, Office, Stage } from './history.ts'
import type { DemoUnit } from './portfolio.ts'
import type { DemoStaff } from './staff.ts'
import type { Story } from './stories.ts'
import { tellOrder } from './tell-order.ts'

type Told = { office: Office; history: History; story: Story; unit: DemoUnit; stage: Stage }

/** One ticket from its report to its stage. */
export function tell(office: Office, history: History, story: Story, unit: DemoUnit, at: Date, stage: Stage): void {
  const told = { office, history, story, unit, stage }
  const ticket = report(told, at)
  const chronicle = openChronicle(office, history, ticket, at)
  const local = office.staff.find(({ towns }) => towns !== 'all' && towns.includes(unit.house.city))
  const clerk = local && office.random.chance(0.75) ? local : office.staff[0]!
  const staff = { actorKind: 'staff', actorAccountId: office.accountOf.get(clerk.id) ?? null } as const
  const reporter = { actorKind: 'portal', actorAccountId: office.accountOf.get(ticket.reporterPersonId!) ?? null } as const

  chronicle.write({ kind: 'created', audience: 'everyone', ...reporter, to: 'new' })
  attachPhotos(told, chronicle)
  if (stage === 'new') return
  chronicle.pass(8, 240)
  if (stage === 'rejected') return reject(chronicle, staff)
  ticket.assigneeId = clerk.id
  chronicle.move('accepted', staff)
  if (clarify(told, chronicle, staff, reporter)) return
  if (office.random.chance(0.25)) {
    chronicle.pass(2, 60)
    chronicle.write({ kind: 'note', audience: 'internal', ...staff, note: office.random.pick(internalNotes) })
  }
  if (stage === 'accepted') return
  const resolved =
    story.reply && !story.instructions ? answer(chronicle, staff, story.reply) : tellOrder({ ...told, chronicle, clerk, staff })
  if (resolved) finish(told, chronicle, staff, reporter)
}

type By = { actorKind: 'staff' | 'portal'; actorAccountId: string | null }
export type TellOrder = Told & { chronicle: Chronicle; clerk: DemoStaff; staff: By }

function report({ office, history, story, unit, stage }: Told, at: Date) {
  const topic = office.topics.find(({ key }) => key === story.topic)!
  const reporter = unit.residents[0] ?? office.portfolio.people[0]!
  const atHome = [
    { day: dayOf(later(at, DAY)), parts: ['morning' as const, 'afternoon' as const] },
    { day: dayOf(later(at, 2 * DAY)), parts: ['evening' as const] },
  ]
  const ticket: typeof tickets.$inferInsert & { id: string } = {
    id: office.random.uuid(),
    kind: story.kind,
    status: 'new',
    urgency: story.urgency ?? topic.urgency ?? 'normal',
    topicId: topic.id,
    title: story.title,
    description: story.description,
    propertyId: unit.propertyId,
    unitId: unit.id,
    place: story.common ? 'common' : 'unit',
    room: story.room ?? null,
    availability: topic.needsAccess && stage !== 'closed' ? atHome : [],
    phone: reporter.mobile ?? null,
    keyAllowed: office.random.chance(0.3),
    reporterPersonId: reporter.id,
    origin: 'portal',
    createdAt: at,
    lastActivityAt: at,
  }
  history.tickets.push(ticket)
  return ticket
}

function attachPhotos({ office, history, story, stage }: Told, { ticket, photo }: Chronicle) {
  if (!story.motif || (stage === 'closed' && !office.random.chance(0.18))) return
  for (let position = 0; position < office.random.integer(1, 2); position++) {
    const fileId = photo(story.motif, stage === 'new' && position === 0)
    history.ticketFiles.push({ ticketId: ticket.id, fileId, audience: 'reporter', position })
  }
}

function reject({ ticket, move }: Chronicle, staff: By) {
  ticket.rejectReason = 'Das ist Sache des Stromanbieters. Bitte wenden Sie sich mit der Zählernummer an ihn.'
  move('rejected', staff, { note: ticket.rejectReason })
}

/** @returns whether the ticket stops here, waiting for its reporter */
function clarify({ office, story, stage }: Told, { ticket, pass, move, now }: Chronicle, staff: By, reporter: By): boolean {
  if (!story.question || (stage !== 'asked' && !office.random.chance(0.6))) return stage === 'asked'
  const [ask, reply] = story.question
  pass(5, 90)
  ticket.askedAt = now()
  move('awaiting_reply', staff, { kind: 'question', audience: 'reporter', note: ask })
  ticket.statusBefore = 'accepted'
  if (stage === 'asked') return true
  pass(30, 900)
  move('accepted', reporter, { kind: 'answer', audience: 'reporter', note: reply })
  ticket.statusBefore = null
  return false
}

function answer({ pass, write }: Chronicle, staff: By, note: string): boolean {
  pass(20, 600)
  write({ kind: 'reply', audience: 'reporter', ...staff, note })
  return true
}

function finish({ office, stage }: Told, { ticket, pass, move, now }: Chronicle, staff: By, reporter: By) {
  pass(1, 5)
  ticket.resolvedAt = now()
  move('resolved', staff)
  if (stage === 'resolved') return
  pass(120, 4 * 24 * 60)
  ticket.closedAt = now()
  ticket.closeReason = office.random.chance(0.6) ? 'confirmed' : 'expired'
  move('closed', ticket.closeReason === 'confirmed' ? reporter : { actorKind: 'system', actorAccountId: null })
}

const internalNotes = [
  'Strangsanierung 2019, Revisionsklappe im 4. OG links hinter der Waschmaschine.',
  'Mieterin hat am Telefon schon dreimal gefragt, bitte zügig.',
  'Gewährleistung prüfen, Einbau war vor 14 Monaten.',
  'Kosten bitte vor Beauftragung mit der Eigentümerin klären.',
] as const
