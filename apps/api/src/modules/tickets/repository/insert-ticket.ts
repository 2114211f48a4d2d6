import { timeZone } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import { eventInsert } from '@treppenhaus/db/outbox'
import type { tickets } from '@treppenhaus/db/schema/tickets'
import type { PortalActor } from '@treppenhaus/domain/policy'
import type { TicketKind } from '@treppenhaus/domain/ticket'
import { sql } from 'drizzle-orm'

type NewTicket = { id: string } & Required<
  Pick<
    typeof tickets.$inferInsert,
    | 'kind'
    | 'urgency'
    | 'topicId'
    | 'title'
    | 'description'
    | 'propertyId'
    | 'unitId'
    | 'place'
    | 'room'
    | 'availability'
    | 'phone'
    | 'keyAllowed'
    | 'accessNote'
    | 'householdVisible'
  >
>

/** What of a report can be answered by the database alone. */
export async function checkReport(tx: Tx, topicId: string, kind: TicketKind) {
  const { rows } = await tx.execute<{ topicFits: boolean; today: string }>(sql`
    select exists (select from topics where id = ${topicId} and archived_at is null and ${kind} = any(kinds)) as "topicFits",
      (now() at time zone ${timeZone})::date::text as today`)
  return rows[0]!
}

/**
 * The ticket without its number, its first entry, its event, its files and the home used last, in one round trip.
 * @param homeId the unit or property that is preselected next time
 */
export async function insertTicket(
  tx: Tx,
  actor: PortalActor,
  ticket: NewTicket,
  homeId: string,
  fileIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    with ticket as (
      insert into tickets (id, kind, urgency, topic_id, title, description, property_id, unit_id, place, room, availability, phone,
        key_allowed, access_note, household_visible, reporter_person_id, origin)
      values (${ticket.id}, ${ticket.kind}, ${ticket.urgency}, ${ticket.topicId}, ${ticket.title}, ${ticket.description},
        ${ticket.propertyId}, ${ticket.unitId}, ${ticket.place}, ${ticket.room}, ${JSON.stringify(ticket.availability)}::jsonb,
        ${ticket.phone}, ${ticket.keyAllowed}, ${ticket.accessNote}, ${ticket.householdVisible}, ${actor.personId}, 'portal')
    ), entry as (
      insert into timeline (ticket_id, kind, audience, actor_kind, actor_account_id, "to")
      values (${ticket.id}, 'created', 'reporter', 'portal', ${actor.accountId}, 'new')
    ), event as (
      ${eventInsert(tx, 'ticket.created.v1', { ticketId: ticket.id }, actor.accountId)}
    ), attached as (
      insert into ticket_files (ticket_id, file_id, audience, position)
      select ${ticket.id}, f.id::uuid, 'reporter', f.place - 1
      from jsonb_array_elements_text(${JSON.stringify(fileIds)}::jsonb) with ordinality f (id, place)
    )
    update accounts set last_home_id = ${homeId} where id = ${actor.accountId} and last_home_id is distinct from ${homeId}`)
}

/**
 * Takes the next number of the year and gives it to the ticket. The row of the counter stays locked until the transaction ends, so
 * nothing may follow but what has to know the number.
 * @returns `2026-000123`
 */
export async function takeNumber(tx: Tx, ticketId: string): Promise<string> {
  const { rows } = await tx.execute<{ number: string }>(sql`
    with counter as (
      insert into counters (series, year, value)
      values ('ticket', extract(year from now() at time zone ${timeZone})::int, 1)
      on conflict (series, year) do update set value = counters.value + 1
      returning year, value
    )
    update tickets set number = counter.year || '-' || lpad(counter.value::text, greatest(6, length(counter.value::text)), '0')
    from counter where tickets.id = ${ticketId}
    returning number`)
  return rows[0]!.number
}
