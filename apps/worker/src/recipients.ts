import type { Db, Tx } from '@treppenhaus/db/organization'
import { holdsToday } from '@treppenhaus/db/fragments'
import { accounts } from '@treppenhaus/db/schema/accounts'
import { contractors } from '@treppenhaus/db/schema/contractors'
import { emailChanges } from '@treppenhaus/db/schema/email-changes'
import { people } from '@treppenhaus/db/schema/people'
import { properties } from '@treppenhaus/db/schema/properties'
import { staffMembers } from '@treppenhaus/db/schema/staff'
import { tickets } from '@treppenhaus/db/schema/tickets'
import { timeline } from '@treppenhaus/db/schema/timeline'
import { workOrderLines, workOrders } from '@treppenhaus/db/schema/work-orders'
import { worksWith } from '@treppenhaus/db/staff-scope-sql'
import type { Permission } from '@treppenhaus/domain/permissions'
import { personName } from '@treppenhaus/domain/person-name'
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Message } from './handlers/handler.ts'

export type Recipient = Pick<Message, 'recipientId' | 'recipientName' | 'channel' | 'address' | 'locale'>

/** Without an address nothing is written, but whoever has an account may be told in another way. */
const byEmail = (recipient: Omit<Recipient, 'channel' | 'address'>, email: string | null | undefined): Recipient[] => [
  { ...recipient, channel: 'email', address: email ?? '' },
]

/** An address that its holder confirmed goes before what the office wrote down. */
const confirmed = (account: Pick<typeof accounts.$inferSelect, 'email' | 'emailVerifiedAt'> | null) =>
  account?.emailVerifiedAt ? account.email : null

/** The reporter of a ticket, by e-mail, in the language of their account; nobody where the property is offline. */
export const reporterOf = (tx: Db | Tx, ticketId: string): Promise<Recipient[]> => reporters(tx, eq(tickets.id, ticketId))

/** The reporters of the tickets of an order, each once, with the first of their tickets. */
export async function reportersOfOrder(tx: Db | Tx, workOrderId: string): Promise<(Recipient & { ticketId: string })[]> {
  const lines = await tx
    .select()
    .from(workOrderLines)
    .where(eq(workOrderLines.workOrderId, workOrderId))
    .orderBy(asc(workOrderLines.position))
  const told = new Map<string, Recipient & { ticketId: string }>()
  for (const { ticketId } of lines) {
    for (const reporter of await reporterOf(tx, ticketId)) {
      if (!told.has(reporter.recipientId)) told.set(reporter.recipientId, { ...reporter, ticketId })
    }
  }
  return [...told.values()]
}

async function reporters(tx: Db | Tx, where: SQL): Promise<Recipient[]> {
  const [row] = await tx
    .select({ person: people, account: accounts })
    .from(tickets)
    .innerJoin(properties, and(eq(properties.id, tickets.propertyId), properties.online))
    .innerJoin(people, eq(people.id, tickets.reporterPersonId))
    .leftJoin(accounts, and(eq(accounts.personId, people.id), isNull(accounts.disabledAt)))
    .where(where)
    .orderBy(asc(accounts.createdAt))
    .limit(1)
  if (!row) return []
  const { person, account } = row
  const recipient = { recipientId: person.id, recipientName: personName(person), locale: account?.locale ?? person.locale }
  return byEmail(recipient, confirmed(account) ?? person.email ?? account?.email)
}

/** A person by e-mail, in the language of their account. */
export async function personByEmail(tx: Db | Tx, personId: string): Promise<Recipient[]> {
  const [row] = await tx
    .select({ person: people, account: accounts })
    .from(people)
    .leftJoin(accounts, and(eq(accounts.personId, people.id), isNull(accounts.disabledAt)))
    .where(eq(people.id, personId))
  if (!row) return []
  const { person, account } = row
  const recipient = { recipientId: person.id, recipientName: personName(person), locale: account?.locale ?? person.locale }
  return byEmail(recipient, confirmed(account) ?? person.email ?? account?.email)
}

/** A staff member who has not left, and who substitutes them today. */
export const staffMember = async (tx: Db | Tx, staffId: string | null): Promise<Recipient[]> =>
  staffId === null
    ? []
    : staff(
        tx,
        sql`${staffMembers.id} in (
    select ${staffId}::uuid union select s.substitute_id from substitutions s where s.staff_id = ${staffId} and ${holdsToday('s')})`,
      )

/** All staff who work with a property today, those who substitute a colleague included. */
export const staffInScope = (tx: Db | Tx, propertyId: string, permission?: Permission): Promise<Recipient[]> =>
  staff(
    tx,
    and(
      eq(staffMembers.kind, 'person'),
      worksWith(sql`${staffMembers.id}`, propertyId),
      permission && sql`exists (select from roles r where r.id = ${staffMembers.roleId} and ${permission} = any(r.permissions))`,
    ),
  )

/** Who gets the reports of a hand-over, as far as they may still see imports. */
export const reportedTo = (tx: Db | Tx, handOverId: string): Promise<Recipient[]> =>
  staff(
    tx,
    sql`${staffMembers.id} in (select h.staff_id from hand_over_recipients h where h.hand_over_id = ${handOverId}) and ${staffMembers.allProperties}
      and exists (select from roles r where r.id = ${staffMembers.roleId} and 'exchange.read' = any(r.permissions))`,
  )

async function staff(tx: Db | Tx, where: SQL | undefined): Promise<Recipient[]> {
  const rows = await tx
    .select({ member: staffMembers, account: accounts })
    .from(staffMembers)
    .leftJoin(accounts, and(eq(accounts.staffId, staffMembers.id), isNull(accounts.disabledAt)))
    .where(and(isNull(staffMembers.leftAt), where))
    .orderBy(asc(staffMembers.id), asc(accounts.createdAt))
  const once = new Map(rows.map((row) => [row.member.id, row]))
  return [...once.values()].flatMap(({ member, account }) => {
    const recipient = { recipientId: member.id, recipientName: `${member.firstName} ${member.lastName}`, locale: account?.locale ?? 'de' }
    return byEmail(recipient, confirmed(account) ?? member.email)
  })
}

/** The contractor of an order by the order's channel, else by e-mail. */
export async function contractorOf(tx: Db | Tx, workOrderId: string): Promise<Recipient[]> {
  const [row] = await tx
    .select({ contractor: contractors, channel: workOrders.channel })
    .from(workOrders)
    .innerJoin(contractors, eq(contractors.id, workOrders.contractorId))
    .where(eq(workOrders.id, workOrderId))
  if (!row) return []
  const { contractor, channel } = row
  const recipient = { recipientId: contractor.id, recipientName: contractor.name, locale: contractor.locale }
  const address = { email: contractor.email, sms: contractor.mobile, fax: contractor.fax }[channel]
  return address ? [{ ...recipient, channel, address }] : byEmail(recipient, contractor.email)
}

/** The holder of an account, also of one that is disabled: it is about the account itself. */
export async function accountHolder(tx: Db | Tx, accountId: string): Promise<Recipient[]> {
  const [row] = await tx
    .select({ account: accounts, staffEmail: staffMembers.email, personEmail: people.email, contractorEmail: contractors.email })
    .from(accounts)
    .leftJoin(staffMembers, eq(staffMembers.id, accounts.staffId))
    .leftJoin(people, eq(people.id, accounts.personId))
    .leftJoin(contractors, eq(contractors.id, accounts.contractorId))
    .where(eq(accounts.id, accountId))
  if (!row) return []
  const { account, staffEmail, personEmail, contractorEmail } = row
  const recipientId = account.staffId ?? account.personId ?? account.contractorId ?? account.id
  const recipient = { recipientId, recipientName: account.displayName, locale: account.locale }
  return byEmail(recipient, account.email ?? staffEmail ?? personEmail ?? contractorEmail)
}

export type EmailChange = {
  change: typeof emailChanges.$inferSelect
  account: typeof accounts.$inferSelect
  /** The holder; the address is the one that the message is about. */
  to: Omit<Recipient, 'address'>
}

export async function emailChangeOf(tx: Db | Tx, id: string): Promise<EmailChange | undefined> {
  const [row] = await tx
    .select({ change: emailChanges, account: accounts })
    .from(emailChanges)
    .innerJoin(accounts, eq(accounts.id, emailChanges.accountId))
    .where(eq(emailChanges.id, id))
  if (!row) return undefined
  const { account } = row
  const recipientId = account.staffId ?? account.personId ?? account.contractorId ?? account.id
  return { ...row, to: { recipientId, recipientName: account.displayName, locale: account.locale, channel: 'email' } }
}

export type TicketPeople = Pick<typeof tickets.$inferSelect, 'id' | 'propertyId' | 'urgency' | 'assigneeId' | 'reporterPersonId'>

export async function readTicketPeople(tx: Tx, ticketId: string): Promise<TicketPeople | undefined> {
  const { id, propertyId, urgency, assigneeId, reporterPersonId } = tickets
  const [row] = await tx.select({ id, propertyId, urgency, assigneeId, reporterPersonId }).from(tickets).where(eq(tickets.id, ticketId))
  return row
}

/** Who in the office waits for news of a ticket: the one it is assigned to, else whoever asked the reporter last. */
export async function officeOf(tx: Tx, ticketId: string): Promise<Recipient[]> {
  const ticket = await readTicketPeople(tx, ticketId)
  if (ticket?.assigneeId) return staffMember(tx, ticket.assigneeId)
  const [asked] = await tx
    .select({ staffId: accounts.staffId })
    .from(timeline)
    .innerJoin(accounts, eq(accounts.id, timeline.actorAccountId))
    .where(and(eq(timeline.ticketId, ticketId), eq(timeline.kind, 'question')))
    .orderBy(desc(timeline.seq))
    .limit(1)
  return staffMember(tx, asked?.staffId ?? null)
}

/** The staff member who made an order. */
export async function orderMaker(tx: Tx, workOrderId: string): Promise<Recipient[]> {
  const [order] = await tx.select({ staffId: workOrders.createdByStaffId }).from(workOrders).where(eq(workOrders.id, workOrderId))
  return staffMember(tx, order?.staffId ?? null)
}

export async function readEntry(
  tx: Tx,
  entryId: string,
): Promise<Pick<typeof timeline.$inferSelect, 'actorKind' | 'audience'> | undefined> {
  const [entry] = await tx
    .select({ actorKind: timeline.actorKind, audience: timeline.audience })
    .from(timeline)
    .where(eq(timeline.id, entryId))
  return entry
}
