import type { InvitationChannel, SeriesFilter } from '@treppenhaus/domain/invitation'
import { sql, type SQL } from 'drizzle-orm'
import { today, uuids } from './fragments.ts'
import { isOpenInvitation } from './invitation-sql.ts'

/** What people have to do with houses today or later, by the person's column. */
export const presentRelations = (personId: SQL): SQL => sql`
  select t.person_id, 'resident' as role, u.property_id, t.unit_id from tenancies t join units u on u.id = t.unit_id
    where t.person_id = ${personId} and u.archived_at is null and ${notOver('t')}
  union all
  select o.person_id, case when o.unit_id is null then 'property_owner' else 'owner' end, coalesce(o.property_id, u.property_id), o.unit_id
    from ownerships o left join units u on u.id = o.unit_id
    where o.person_id = ${personId} and u.archived_at is null and ${notOver('o')}`

const notOver = (alias: string) => sql`(${sql.raw(alias)}.ends_on is null or ${sql.raw(alias)}.ends_on >= ${today})`

const among = (column: string, values: readonly string[]) =>
  values.length === 0 ? sql`true` : sql`${sql.raw(column)} = any(${sql.param(values)}::text[])`

/**
 * Whom a series is about, a row a person, each with the place that brought them in and why they are left out; null: they are invited.
 * Columns: "personId", "propertyId", "unitId", role, reason.
 * @param exceptSeriesId whoever it has invited already is no row
 */
export const inviteesSql = (channel: InvitationChannel, filter: SeriesFilter, exceptSeriesId?: string): SQL => sql`
  select p.id as "personId", place.property_id as "propertyId", place.unit_id as "unitId", place.role, case
    when not place.online then 'property_offline'
    when exists (select from accounts a where a.person_id = p.id and a.disabled_at is null) then 'has_account'
    when ${!filter.again} and exists (select from invitations i where i.person_id = p.id and i.bounced_at is null and ${isOpenInvitation('i')})
      then 'already_invited'
    ${
      channel === 'email'
        ? sql`when coalesce(p.email, '') = '' then 'no_email'`
        : sql`when place.role <> 'resident' and '' in (p.street, p.postal_code, p.city) then 'no_address'`
    } end as reason
  from people p cross join lateral (
    select r.role, r.property_id, r.unit_id, h.online from (${presentRelations(sql`p.id`)}) r join properties h on h.id = r.property_id
    left join units u on u.id = r.unit_id
    where h.archived_at is null and ${among('r.role', filter.roles)} and ${among('h.management_type', filter.managementTypes)}
      and ${filter.propertyIds.length === 0 ? sql`true` : sql`h.id = any(${uuids(filter.propertyIds)})`}
    order by h.online desc, r.role = 'resident' desc, h.number, u.number limit 1
  ) place
  where p.archived_at is null and ${filter.personIds === undefined ? sql`true` : sql`p.id = any(${uuids(filter.personIds)})`}
    and ${exceptSeriesId === undefined ? sql`true` : sql`not exists (select from invitations i where i.person_id = p.id and i.series_id = ${exceptSeriesId})`}`
