import type {
  completionReportFiles,
  completionReports,
  appointments,
  workOrderFiles,
  workOrderLines,
  workOrders,
} from '@treppenhaus/db/schema/work-orders'
import type { ticketFiles, tickets } from '@treppenhaus/db/schema/tickets'

import type { topics } from '@treppenhaus/db/schema/topics'
import { ticketNumber, workOrderNumber } from '@treppenhaus/domain/number'
import { DAY, HOUR, later } from './calendar.ts'
import type { Entry } from './chronicle.ts'
import type { Motif } from './photos.ts'
import type { Portfolio } from './portfolio.ts'
import type { Random } from './random.ts'
import type { DemoStaff } from './staff.ts'
import { stories, type Story } from './stories.ts'
import { tell } from './tell.ts'

type New<T extends { $inferInsert: object }> = T['$inferInsert'] & { id: string }

export type DemoPhoto = { id: string; motif: Motif; shift: number; at: Date; raw: boolean }

/** How far a ticket has come. */
export type Stage = 'new' | 'accepted' | 'asked' | 'sent' | 'scheduled' | 'reported' | 'resolved' | 'closed' | 'rejected'

export type History = ReturnType<typeof emptyHistory>

export const emptyHistory = () => ({
  tickets: [] as New<typeof tickets>[],
  ticketFiles: [] as (typeof ticketFiles.$inferInsert)[],
  workOrders: [] as New<typeof workOrders>[],
  workOrderLines: [] as (typeof workOrderLines.$inferInsert)[],
  workOrderFiles: [] as (typeof workOrderFiles.$inferInsert)[],
  appointments: [] as New<typeof appointments>[],
  completionReports: [] as New<typeof completionReports>[],
  completionReportFiles: [] as (typeof completionReportFiles.$inferInsert)[],
  timeline: [] as Entry[],
  photos: [] as DemoPhoto[],
  counters: new Map<string, number>(),
})

export type Office = {
  random: Random
  portfolio: Portfolio
  staff: DemoStaff[]
  topics: New<typeof topics>[]
  accountOf: Map<string, string>
  now: Date
}

/** Eighteen months of tickets: the older ones closed, those of the last weeks at every stage. */
export function makeHistory(office: Office): History {
  const { random, portfolio, now } = office
  const history = emptyHistory()
  const lived = portfolio.units.filter(({ residents }) => residents.length > 0)
  const moments = Array.from({ length: 400 }, () => 26 + random.next() ** 1.25 * 515)
    .concat(Array.from({ length: 42 }, () => random.next() * 21 + 0.02))
    .sort((a, b) => b - a)
  for (const days of moments) {
    const at = inOfficeHours(random, later(now, -days * DAY), now)
    const story = random.pick(stories)
    const unit = random.pick(lived)
    if (unit.house.number === '1014' && days < 40) continue // the house of the tour has a present of its own
    tell(office, history, story, unit, at, days > 25 ? (random.chance(0.05) ? 'rejected' : 'closed') : recentStage(random, story, days))
  }
  tellOfTheTour(office, history)
  return number(history)
}

function recentStage(random: Random, story: Story, days: number): Stage {
  if (!story.instructions) return days < 2 ? 'new' : random.pick(['new', 'accepted', 'resolved', 'closed'] as const)
  if (days < 1.5) return random.pick(['new', 'new', 'accepted'] as const)
  return random.pick([
    'new',
    'accepted',
    story.question ? 'asked' : 'sent',
    'sent',
    'scheduled',
    'scheduled',
    'reported',
    'resolved',
  ] as const)
}

/** What is going on in Lindenauer Straße 14 today. */
function tellOfTheTour(office: Office, history: History) {
  const { portfolio, now } = office
  const flat = (floor: number) =>
    portfolio.units.find(({ house, floor: at, position }) => house.number === '1014' && at === floor && position === 1)!
  const ago = (hours: number) => later(now, -hours * HOUR)
  const story = (title: string) => stories.find((one) => one.title === title)!
  tell(
    office,
    history,
    {
      topic: 'contact',
      kind: 'enquiry',
      title: 'Klingelschild mit falschem Namen',
      description: 'Auf dem Klingelschild steht seit dem Tausch „Wisniewski“. Richtig ist Wiśniewska.',
      question: ['Sollen wir das Schild am Briefkasten gleich mit ändern?', ''],
    },
    flat(3),
    ago(52),
    'asked',
  )
  tell(office, history, story('Fensterdichtung im Schlafzimmer undicht'), flat(3), ago(30 * 24), 'closed')
  tell(office, history, story('Heizkörper im Wohnzimmer bleibt kalt'), flat(3), ago(6 * 24), 'scheduled')
  tell(
    office,
    history,
    {
      topic: 'water',
      kind: 'damage',
      title: 'Brauner Fleck an der Badezimmerdecke',
      description: 'An der Decke im Bad ist seit gestern ein brauner Fleck, etwa handgroß.',
      room: 'bath',
      urgency: 'high',
      motif: 'ceiling_stain',
    },
    flat(2),
    ago(1),
    'new',
  )
  tell(office, history, story('Handlauf im Treppenhaus locker'), flat(4), ago(3 * 24), 'sent')
  tell(
    office,
    history,
    story('Aufzug hält nicht bündig im 4. Obergeschoss'),
    portfolio.units.find(({ house }) => house.number === '4112')!,
    ago(26),
    'accepted',
  )
}

function inOfficeHours(random: Random, at: Date, now: Date): Date {
  const hour = new Date(at)
  hour.setUTCHours(random.integer(6, 18), random.integer(0, 59), random.integer(0, 59), 0)
  return hour < now ? hour : at
}

/** Numbers are given in the order of coming in, gapless per year. */
function number(history: History): History {
  const count = (series: string, year: number) => {
    const value = (history.counters.get(`${series}:${year}`) ?? 0) + 1
    history.counters.set(`${series}:${year}`, value)
    return value
  }
  const byTime = (a: { createdAt?: Date | undefined }, b: { createdAt?: Date | undefined }) =>
    a.createdAt!.getTime() - b.createdAt!.getTime()
  for (const ticket of history.tickets.sort(byTime))
    ticket.number = ticketNumber(ticket.createdAt!.getUTCFullYear(), count('ticket', ticket.createdAt!.getUTCFullYear()))
  for (const order of history.workOrders.sort(byTime))
    order.number = workOrderNumber(order.createdAt!.getUTCFullYear(), count('work_order', order.createdAt!.getUTCFullYear()))
  history.timeline.sort((a, b) => a.at.getTime() - b.at.getTime())
  return history
}
