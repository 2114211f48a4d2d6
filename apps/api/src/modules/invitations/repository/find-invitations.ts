import { instantText, personNameText } from '@treppenhaus/db/fragments'
import { invitationStateSql } from '@treppenhaus/db/invitation-sql'
import { presentRelations } from '@treppenhaus/db/invitees-sql'
import type { Db, Tx } from '@treppenhaus/db/organization'
import type { InvitationState } from '@treppenhaus/domain/invitation'
import type { Audience } from '@treppenhaus/domain/master-data'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'
import type { Static } from 'typebox'
import { reaches } from './limit-reach.ts'
import type { Invitation } from '../schema.ts'

/** As it goes over the wire, without what the actor may do. */
export type Item = Omit<Static<typeof Invitation>, 'actions' | 'id'> & {
  id: string
  /** To the microsecond, for the cursor. */
  at: string
  /** The letter of a series that is only this one letter is written. */
  letterReady: boolean
  /** Somebody who has an account with an e-mail address finds a way in alone. */
  hasAccount: boolean
}

export type Filter = {
  state?: InvitationState
  propertyId?: string
  audience?: Audience
  channel?: string
  seriesId?: string
  personId?: string
  staffId?: string
  contractorId?: string
  q?: string
}

export const homesOf = (personId: SQL) => sql`coalesce((
  select json_agg(distinct h.street || ' ' || h.house_number || coalesce(', ' || u.number, ''))
  from (${presentRelations(personId)}) r join properties h on h.id = r.property_id left join units u on u.id = r.unit_id), '[]')`

/** Each holder's newest invitation; all of them where one holder or one series is asked for. */
function invitationsOf({ seriesId, personId, staffId, contractorId }: Filter): SQL {
  const one = [
    seriesId && sql`i.series_id = ${seriesId}`,
    personId && sql`i.person_id = ${personId}`,
    staffId && sql`i.staff_id = ${staffId}`,
    contractorId && sql`i.contractor_id = ${contractorId}`,
  ].filter((part) => part !== undefined && part !== '')
  if (one.length > 0) return sql`select i.* from invitations i where ${sql.join(one as SQL[], sql` and `)}`
  return sql`
    select distinct on (coalesce(i.person_id, i.staff_id, i.contractor_id), case when i.contractor_id is not null then i.email end) i.*
    from invitations i
    order by coalesce(i.person_id, i.staff_id, i.contractor_id), case when i.contractor_id is not null then i.email end, i.created_at desc, i.id desc`
}

const nameOf = sql`coalesce(nullif(i.name, ''), ${personNameText('p')}, s.first_name || ' ' || s.last_name, c.name)`

/** Rows of `i` with whom they are for, as far as the actor reaches. */
function from(actor: StaffActor, filter: Filter): SQL {
  const { state, propertyId, audience, channel, q } = filter
  const conditions = [
    reaches(actor),
    state && sql`${invitationStateSql('i')} = ${state}`,
    audience && sql`i.audience = ${audience}`,
    channel && sql`i.channel = ${channel}`,
    propertyId && sql`exists (select from (${presentRelations(sql`i.person_id`)}) r where r.property_id = ${propertyId})`,
    q && sql`(${nameOf} || ' ' || coalesce(i.email, '') || ' ' || coalesce(c.name, '')) ilike ${`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`}`,
  ].filter(Boolean) as SQL[]
  return sql`from (${invitationsOf(filter)}) i
    left join people p on p.id = i.person_id
    left join staff_members s on s.id = i.staff_id
    left join contractors c on c.id = i.contractor_id
    left join invitation_series r on r.id = i.series_id
    where ${sql.join(conditions, sql` and `)}`
}

const columns = sql`i.id, ${invitationStateSql('i')} as state, i.audience, i.channel, ${nameOf} as name, coalesce(i.email, p.email) as email,
  i.person_id as "personId", i.staff_id as "staffId", i.contractor_id as "contractorId", c.name as "contractorName",
  ${homesOf(sql`i.person_id`)} as homes, i.series_id as "seriesId", ${instantText('i.created_at')} as "createdAt",
  to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  ${instantText('i.expires_at')} as "expiresAt", ${instantText('i.sent_at')} as "sentAt", ${instantText('i.opened_at')} as "openedAt",
  ${instantText('i.joined_at')} as "joinedAt", ${instantText('i.bounced_at')} as "bouncedAt", i.bounce,
  (r.filter ? 'personIds' and r.file_id is not null) as "letterReady",
  exists (select from accounts a where a.disabled_at is null and (a.person_id = i.person_id or a.staff_id = i.staff_id
    or (a.contractor_id = i.contractor_id and lower(a.email) = i.email)) and (a.email is not null or i.channel = 'email')) as "hasAccount"`

/** Newest first; one row more than `limit` tells that there is another page. */
export async function findInvitations(
  db: Db,
  actor: StaffActor,
  filter: Filter & { after?: readonly (string | number | null)[]; limit: number },
): Promise<Item[]> {
  const { after, limit } = filter
  const { rows } = await db.execute<Item>(sql`
    select ${columns} ${from(actor, filter)}
      ${after === undefined ? sql`` : sql`and (i.created_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by i.created_at desc, i.id desc limit ${limit + 1}`)
  return rows
}

export async function findInvitation(db: Db | Tx, actor: StaffActor, id: string): Promise<Item | undefined> {
  const { rows } = await db.execute<Item>(sql`
    select ${columns} from (select * from invitations where id = ${id}) i
    left join people p on p.id = i.person_id
    left join staff_members s on s.id = i.staff_id
    left join contractors c on c.id = i.contractor_id
    left join invitation_series r on r.id = i.series_id
    where ${reaches(actor)}`)
  return rows[0]
}

export async function countByState(db: Db, actor: StaffActor, filter: Filter): Promise<{ state: InvitationState; count: number }[]> {
  const { rows } = await db.execute<{ state: InvitationState; count: number }>(sql`
    select ${invitationStateSql('i')} as state, count(*)::int as count ${from(actor, filter)} group by 1`)
  return rows
}

/** Locked until the transaction ends. */
export async function lockInvitation(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select from invitations where id = ${id} for update`)
}
