import { timeZone } from '@treppenhaus/db/fragments'
import { namedStatement } from '@treppenhaus/db/named-statement'
import type { Db } from '@treppenhaus/db/organization'
import { eventInsert } from '@treppenhaus/db/outbox'
import type { tickets } from '@treppenhaus/db/schema/tickets'
import { sql } from 'drizzle-orm'
import { keyInsert, type KeyValues } from '../../../plugins/idempotency-keys.ts'

type Columns = typeof tickets.$inferSelect
export type NewTicket = Pick<
  Columns,
  | 'id'
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
> & { reporterPersonId: string }

type Around = {
  /** The instant of the report, as the answer says it. */
  now: string
  accountId: string
  /** Of the first entry of its timeline. */
  entryId: string
  /** The unit or property that is preselected next time. */
  homeId: string
  fileIds: readonly string[]
  /** What is answered, but for the number. */
  answer: object
}

const given = (name: keyof NewTicket | keyof Around | 'payload') => sql.placeholder(name)

const statement = namedStatement<{ number: string }>(
  'insert-ticket',
  sql`
  with counter as (
    insert into counters (series, year, value) values ('ticket', extract(year from now() at time zone ${timeZone})::int, 1)
    on conflict (series, year) do update set value = counters.value + 1
    returning year, value
  ), ticket as (
    insert into tickets (number, id, kind, urgency, topic_id, title, description, property_id, unit_id, place, room, availability, phone,
      key_allowed, access_note, household_visible, reporter_person_id, origin, created_at, last_activity_at)
    select year || '-' || lpad(value::text, greatest(6, length(value::text)), '0'), ${given('id')}::uuid, ${given('kind')}, ${given('urgency')},
      ${given('topicId')}::uuid, ${given('title')}, ${given('description')}, ${given('propertyId')}::uuid, ${given('unitId')}::uuid,
      ${given('place')}, ${given('room')}, ${given('availability')}::jsonb, ${given('phone')}, ${given('keyAllowed')}::boolean,
      ${given('accessNote')}, ${given('householdVisible')}::boolean, ${given('reporterPersonId')}::uuid, 'portal',
      ${given('now')}::timestamptz, ${given('now')}::timestamptz
    from counter
    returning number
  ), entry as (
    insert into timeline (id, ticket_id, kind, audience, actor_kind, actor_account_id, "to", at)
    values (${given('entryId')}::uuid, ${given('id')}::uuid, 'created', 'reporter', 'portal', ${given('accountId')}::uuid, 'new', ${given('now')}::timestamptz)
  ), event as (
    ${eventInsert('ticket.created.v1', given('payload'), given('accountId'))}
  ), attached as (
    insert into ticket_files (ticket_id, file_id, audience, position)
    select ${given('id')}::uuid, f.id::uuid, 'reporter', f.place - 1
    from jsonb_array_elements_text(${given('fileIds')}::jsonb) with ordinality f (id, place)
  ), home as (
    update accounts set last_home_id = ${given('homeId')}::uuid
    where id = ${given('accountId')}::uuid and last_home_id is distinct from ${given('homeId')}::uuid
  ), kept as (
    ${keyInsert(sql`jsonb_set(${given('answer')}::jsonb, '{number}', to_jsonb(number))`, sql`ticket`)}
  )
  select number from ticket`,
)

/**
 * The ticket with its number, its first entry, its event, its files, the home used last and the answer to its key, all in one
 * statement that commits by itself: the row of the counter is locked for as long as PostgreSQL works on it, and never while it waits
 * for us. So numbers have no gap and reports do not queue.
 * @returns the number, `2026-000123`
 */
export async function insertTicket(db: Db, ticket: NewTicket, around: Around, key: KeyValues): Promise<string> {
  const [row] = await statement(db, {
    ...ticket,
    ...around,
    ...key,
    availability: JSON.stringify(ticket.availability),
    payload: JSON.stringify({ ticketId: ticket.id }),
    fileIds: JSON.stringify(around.fileIds),
    answer: JSON.stringify(around.answer),
  })
  return row!.number
}
