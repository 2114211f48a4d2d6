import { presentRelations } from '@treppenhaus/db/invitees-sql'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'

const ids = (values: readonly string[]) => sql`${sql.param(values)}::uuid[]`

/** Whether a person (by its column) has to do with a house of the actor's scope, ever; one without any house is everybody's. */
export const personInScope = ({ scope }: StaffActor, personId: SQL): SQL =>
  scope === 'all'
    ? sql`true`
    : sql`(exists (${everRelated(personId)} where r.property_id = any(${ids(scope)})) or not exists (${everRelated(personId)}))`

const everRelated = (personId: SQL) => sql`select from (
  select u.property_id from tenancies t join units u on u.id = t.unit_id where t.person_id = ${personId}
  union all
  select coalesce(o.property_id, u.property_id) from ownerships o left join units u on u.id = o.unit_id where o.person_id = ${personId}
  union all
  select b.property_id from board_memberships b where b.person_id = ${personId}) r`

/** Invitations of an actor's people; of colleagues and of contractors with the permission to read those. */
export const reaches = (actor: StaffActor): SQL => {
  const may = (permission: (typeof actor.permissions)[number]) => sql`${actor.permissions.includes(permission)}::boolean`
  return sql`case i.audience when 'staff' then ${may('staff.read')} when 'contractor' then ${may('contractors.read')}
    else ${personInScope(actor, sql`i.person_id`)} end`
}

/** Whether a person has, today or later, something in a house of the actor's scope. */
export const livesInScope = ({ scope }: StaffActor, personId: SQL): SQL =>
  sql`exists (select from (${presentRelations(personId)}) r join properties h on h.id = r.property_id
    where h.archived_at is null and h.online and ${scope === 'all' ? sql`true` : sql`h.id = any(${ids(scope)})`})`
