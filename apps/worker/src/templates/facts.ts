import type { Db } from '@treppenhaus/db/organization'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { people } from '@treppenhaus/db/schema/people'
import { properties, units } from '@treppenhaus/db/schema/properties'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { workOrderLines, workOrders } from '@treppenhaus/db/schema/work-orders'
import type { Audience } from '@treppenhaus/domain/master-data'
import { personName } from '@treppenhaus/domain/person-name'
import { canReadEntry } from '@treppenhaus/domain/policy'
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'

export type Property = Pick<typeof properties.$inferSelect, 'street' | 'houseNumber' | 'city' | 'emergencyPhone' | 'unitsPerFloor'>

const propertyColumns = {
  street: properties.street,
  houseNumber: properties.houseNumber,
  city: properties.city,
  emergencyPhone: properties.emergencyPhone,
  unitsPerFloor: properties.unitsPerFloor,
}

/** Only what a message says; a ticket has much more. */
const ticketColumns = {
  id: tickets.id,
  number: tickets.number,
  title: tickets.title,
  status: tickets.status,
  urgency: tickets.urgency,
  place: tickets.place,
  closeReason: tickets.closeReason,
  phone: tickets.phone,
}

const reporterColumns = {
  kind: people.kind,
  title: people.title,
  firstName: people.firstName,
  lastName: people.lastName,
  companyName: people.companyName,
  mobile: people.mobile,
  phone: people.phone,
}

export type TicketFacts = Pick<typeof tickets.$inferSelect, 'id' | 'title' | 'status' | 'urgency' | 'place' | 'closeReason' | 'phone'> & {
  number: string
  property: Property
  unit: Pick<typeof units.$inferSelect, 'number' | 'floor' | 'position'> | null
  reporter: { name: string; phone: string | null } | null
}

export async function readTickets(db: Db, ids: string[]): Promise<TicketFacts[]> {
  const rows = await db
    .select({
      ticket: ticketColumns,
      property: propertyColumns,
      unit: { number: units.number, floor: units.floor, position: units.position },
      reporter: reporterColumns,
    })
    .from(tickets)
    .innerJoin(properties, eq(properties.id, tickets.propertyId))
    .leftJoin(units, eq(units.id, tickets.unitId))
    .leftJoin(people, eq(people.id, tickets.reporterPersonId))
    .where(inArray(tickets.id, ids))
  return rows.map(({ ticket, property, unit, reporter }) => ({
    ...ticket,
    number: ticket.number ?? '',
    property,
    unit,
    reporter: reporter && { name: personName(reporter), phone: ticket.phone || reporter.mobile || reporter.phone },
  }))
}

/** @throws when there is none */
export async function readTicket(db: Db, id: string): Promise<TicketFacts> {
  const [ticket] = await readTickets(db, [id])
  if (!ticket) throw new Error('There is no such ticket.')
  return ticket
}

/** The status of each order of a ticket. */
export const ordersOf = async (db: Db, ticketId: string) =>
  (
    await db
      .select({ status: workOrders.status })
      .from(workOrderLines)
      .innerJoin(workOrders, eq(workOrders.id, workOrderLines.workOrderId))
      .where(eq(workOrderLines.ticketId, ticketId))
  ).map(({ status }) => status)

/** What an entry says to this audience; null when it is not for them. The office alone reads internal notes. */
export async function readNote(db: Db, entryId: string, reader: Audience): Promise<{ note: string; author: string | null } | null> {
  const [row] = await db
    .select({ entry: timeline, author: accounts.displayName })
    .from(timeline)
    .leftJoin(accounts, eq(accounts.id, timeline.actorAccountId))
    .where(eq(timeline.id, entryId))
  if (!row || !canReadEntry(reader, row.entry.audience)) return null
  return { note: row.entry.note ?? '', author: row.author }
}

/** The last question to the reporter. */
export async function lastQuestion(db: Db, ticketId: string): Promise<string> {
  const [entry] = await db
    .select({ note: timeline.note })
    .from(timeline)
    .where(and(eq(timeline.ticketId, ticketId), eq(timeline.kind, 'question'), ne(timeline.audience, 'internal')))
    .orderBy(desc(timeline.seq))
    .limit(1)
  return entry?.note ?? ''
}

export type OrderFacts = typeof workOrders.$inferSelect & { number: string; property: Property; tickets: TicketFacts[] }

/** An order with its tickets, the first one first. @throws when there is none */
export async function readOrder(db: Db, id: string): Promise<OrderFacts> {
  const [row] = await db
    .select({ order: workOrders, property: propertyColumns })
    .from(workOrders)
    .innerJoin(properties, eq(properties.id, workOrders.propertyId))
    .where(eq(workOrders.id, id))
  if (!row) throw new Error('There is no such order.')
  const lines = await db.select().from(workOrderLines).where(eq(workOrderLines.workOrderId, id)).orderBy(asc(workOrderLines.position))
  const found =
    lines.length > 0
      ? await readTickets(
          db,
          lines.map(({ ticketId }) => ticketId),
        )
      : []
  const inOrder = lines.flatMap(({ ticketId }) => found.filter(({ id: one }) => one === ticketId))
  return { ...row.order, number: row.order.number ?? '', property: row.property, tickets: inOrder }
}
