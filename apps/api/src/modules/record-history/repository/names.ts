import { personNameText, uuids } from '@treppenhaus/db/fragments'
import type { Db } from '@treppenhaus/db/organization'
import type { Scope } from '@treppenhaus/domain/policy'
import { sql, type SQL } from 'drizzle-orm'

type Named = { id: string; name: string }

/** What houses, their parts and people are called; of houses only those of the scope. */
export async function findNames(db: Db, scope: Scope, ids: readonly string[], withPeople: boolean): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = sql`any(${uuids(ids)})`
  const seen = (property: SQL) => (scope === 'all' ? sql`true` : sql`${property} = any(${uuids(scope)})`)
  const house = sql`p.street || ' ' || p.house_number`
  const { rows } = await db.execute<Named>(sql`
    select p.id, ${house} as name from properties p where p.id = ${wanted} and ${seen(sql`p.id`)}
    union all
    select u.id, ${house} || ', ' || u.number from units u join properties p on p.id = u.property_id where u.id = ${wanted} and ${seen(sql`p.id`)}
    union all
    select b.id, b.name from buildings b where b.id = ${wanted} and ${seen(sql`b.property_id`)}
    union all
    select e.id, e.name from entrances e join buildings b on b.id = e.building_id where e.id = ${wanted} and ${seen(sql`b.property_id`)}
    ${withPeople ? sql`union all select q.id, ${personNameText('q')} from people q where q.id = ${wanted}` : sql``}`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
