import { personNameText } from '@treppenhaus/db/fragments'
import { presentRelations } from '@treppenhaus/db/invitees-sql'
import type { Db } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'
import { homesOf } from './find-invitations.ts'
import { livesInScope } from './limit-reach.ts'

type Filter = { propertyId?: string; q?: string }
export type Uninvited = { personId: string; sortName: string; name: string; email: string | null; homes: string[] }

const sortName = sql`case when p.kind = 'company' then p.company_name else p.last_name || ' ' || p.first_name end`

/** People of a house that is online, with neither an account nor an invitation. */
function from(actor: StaffActor, { propertyId, q }: Filter): SQL {
  const conditions = [
    sql`p.archived_at is null`,
    livesInScope(actor, sql`p.id`),
    sql`not exists (select from invitations i where i.person_id = p.id)`,
    sql`not exists (select from accounts a where a.person_id = p.id and a.disabled_at is null)`,
    propertyId && sql`exists (select from (${presentRelations(sql`p.id`)}) r where r.property_id = ${propertyId})`,
    q && sql`(${personNameText('p')} || ' ' || coalesce(p.email, '')) ilike ${`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`}`,
  ].filter(Boolean) as SQL[]
  return sql`from people p where ${sql.join(conditions, sql` and `)}`
}

/** By name; one row more than `limit` tells that there is another page. */
export async function findUninvited(
  db: Db,
  actor: StaffActor,
  { after, limit, ...filter }: Filter & { after?: readonly (string | number | null)[]; limit: number },
): Promise<Uninvited[]> {
  const { rows } = await db.execute<Uninvited>(sql`
    select p.id as "personId", ${sortName} as "sortName", ${personNameText('p')} as name, p.email, ${homesOf(sql`p.id`)} as homes ${from(actor, filter)}
      ${after === undefined ? sql`` : sql`and (${sortName}, p.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by "sortName", p.id limit ${limit + 1}`)
  return rows
}

export async function countUninvited(db: Db, actor: StaffActor, filter: Filter): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`select count(*)::int as count ${from(actor, filter)}`)
  return rows[0]!.count
}
