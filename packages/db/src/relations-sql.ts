import type { Scope } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'
import { uuids } from './fragments.ts'

/** Every relation of people to houses, past and future ones too: id, person_id, role, property_id, unit_id, starts_on, ends_on. */
export const relationsSql: SQL = sql`
  select t.id, t.person_id, 'resident' as role, u.property_id, t.unit_id, t.starts_on, t.ends_on from tenancies t join units u on u.id = t.unit_id
  union all
  select o.id, o.person_id, case when o.unit_id is null then 'property_owner' else 'owner' end, coalesce(o.property_id, u.property_id), o.unit_id, o.starts_on, o.ends_on
    from ownerships o left join units u on u.id = o.unit_id
  union all
  select b.id, b.person_id, 'board', b.property_id, null, b.starts_on, b.ends_on from board_memberships b`

/** Whether a property is one of those a staff member works with. */
export const propertyInScope = (scope: Scope, propertyId: SQL): SQL =>
  scope === 'all' ? sql`true` : sql`${propertyId} = any(${uuids(scope)})`

/** A person belongs to a scope by a relation to one of its houses; one without any relation is everybody's. */
export const personInScope = (scope: Scope, personId: SQL): SQL =>
  scope === 'all'
    ? sql`true`
    : sql`(not exists (select from (${relationsSql}) r where r.person_id = ${personId})
        or exists (select from (${relationsSql}) r where r.person_id = ${personId} and ${propertyInScope(scope, sql`r.property_id`)}))`
