import { instantSql, instantText, personNameText, timeZone } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import type { Scope } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'

export type AuditRow = {
  id: string
  at: string
  sortAt: string
  actorKind: 'staff' | 'portal' | 'contractor' | 'link' | 'anonymous' | 'system'
  actorId: string | null
  actorName: string | null
  act: string
  objectKind: string | null
  objectId: string | null
  objectName: string | null
  reason: string | null
}
type AuditFilter = {
  from?: string
  to?: string
  staffId?: string
  actorId?: string
  act?: string
  objectKind?: string
  objectId?: string
  after?: readonly [string, string]
  limit: number
}

/** One row more than `limit` tells that there is another page. */
export async function findAudit(db: Db, filter: AuditFilter, scope: Scope): Promise<AuditRow[]> {
  const { rows } = await db.execute<AuditRow>(sql`
    select e.id, ${instantText('e.at')} as at, ${sql.raw(instantSql('e.at', 'US'))} as "sortAt", e.actor_kind as "actorKind", e.actor_id as "actorId",
      (select a.display_name from accounts a where a.id = e.actor_id and ${knows(scope, 'a')}) as "actorName",
      e.act, e.object_kind as "objectKind", e.object_id as "objectId", ${objectName(scope)} as "objectName", e.reason
    from (select * from audit e where ${conditions(filter)} order by e.at desc, e.id desc limit ${filter.limit + 1}) e
    order by e.at desc, e.id desc`)
  return rows
}

function conditions({ from, to, staffId, actorId, act, objectKind, objectId, after }: AuditFilter): SQL {
  const chosen = [
    from === undefined ? undefined : sql`e.at >= ${from}::timestamp at time zone ${timeZone}`,
    to === undefined ? undefined : sql`e.at < (${to}::date + 1)::timestamp at time zone ${timeZone}`,
    staffId === undefined ? undefined : sql`e.actor_id in (select id from accounts where staff_id = ${staffId})`,
    actorId === undefined ? undefined : sql`e.actor_id = ${actorId}`,
    act === undefined ? undefined : act.includes('.') ? sql`e.act = ${act}` : sql`e.act like ${`${act}.%`}`,
    objectKind === undefined ? undefined : sql`e.object_kind = ${objectKind}`,
    objectId === undefined ? undefined : sql`e.object_id = ${objectId}`,
    after === undefined ? undefined : sql`(e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
  ]
  return sql.join([sql`true`, ...chosen.filter((condition) => condition !== undefined)], sql` and `)
}

/** All staff know their colleagues; who else is behind an account is known to those who work with every property. */
const knows = (scope: Scope, account: string) => (scope === 'all' ? sql`true` : sql.raw(`${account}.staff_id is not null`))

/** Each kind is looked up where it is kept; what is gone has no name. */
function objectName(scope: Scope): SQL {
  const isAll = scope === 'all' ? sql`true` : sql`false`
  const inScope = scope === 'all' ? sql`true` : sql`p.id = any(${sql.param(scope)}::uuid[])`
  const found = sql`o.id = e.object_id::uuid`
  return sql`case
    when e.object_id !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then null
    when e.object_kind = 'account' then (select o.display_name from accounts o where ${found} and ${knows(scope, 'o')})
    when e.object_kind in ('staff-member', 'integration') then (select btrim(o.first_name || ' ' || o.last_name) from staff_members o where ${found})
    when e.object_kind = 'role' then (select coalesce(nullif(o.name, ''), o.key) from roles o where ${found})
    when e.object_kind = 'property-group' then (select o.name from property_groups o where ${found})
    when e.object_kind = 'import' then (select o.file_name from imports o where ${found} and ${isAll})
    when e.object_kind = 'hand-over' then (select o.name from hand_overs o where ${found})
    when e.object_kind = 'property' then (select p.street || ' ' || p.house_number from properties p where p.id = e.object_id::uuid and ${inScope})
    when e.object_kind = 'person' then (select ${personNameText('o')} from people o where ${found} and ${isAll})
    when e.object_kind = 'contractor' then (select o.name from contractors o where ${found}) end`
}
