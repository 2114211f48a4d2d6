import type { Db, Tx } from '@treppenhaus/db/organization'
import { personInScope, relationsSql } from '@treppenhaus/db/relations-sql'
import { people } from '@treppenhaus/db/schema/people'
import { fitsWords } from '@treppenhaus/db/search-sql'
import type { Scope } from '@treppenhaus/domain/policy'
import { eq, sql, type SQL } from 'drizzle-orm'

export type PersonRow = typeof people.$inferSelect
export type PersonValues = Partial<Omit<typeof people.$inferInsert, 'id' | 'version' | 'createdAt'>>
export type PersonRole = 'resident' | 'owner' | 'property_owner' | 'board'

type Item = {
  id: string
  sortName: string
  name: string
  email: string | null
  phone: string | null
  roles: PersonRole[]
  homes: string[]
  hasAccount: boolean
  archived: boolean
}
export type PersonFilter = {
  q?: string
  propertyId?: string
  role?: PersonRole
  archived: boolean
  hasAccount?: boolean
  after?: readonly (string | number | null)[]
  limit: number
}

const nameOf = sql`case when p.kind = 'company' then p.company_name else concat_ws(' ', nullif(p.title, ''), nullif(p.first_name, ''), nullif(p.last_name, '')) end`
const sortNameOf = sql`case when p.kind = 'company' then p.company_name else p.last_name || ' ' || p.first_name end`

const today = (column: SQL) => sql`${column}.starts_on <= current_date and (${column}.ends_on is null or ${column}.ends_on >= current_date)`

const canLogIn = sql`exists (select from accounts a where a.person_id = p.id and a.disabled_at is null)`

/** By last name; one row more than `limit` tells that there is another page. */
export async function findPeople(
  db: Db,
  scope: Scope,
  { q, propertyId, role, archived, hasAccount, after, limit }: PersonFilter,
): Promise<Item[]> {
  const related = propertyId !== undefined || role !== undefined
  const { rows } = await db.execute<Item>(sql`
    select p.id, ${sortNameOf} as "sortName", ${nameOf} as name, p.email, coalesce(p.mobile, p.phone) as phone, p.archived_at is not null as archived,
      ${canLogIn} as "hasAccount",
      coalesce((select json_agg(distinct r.role) from (${relationsSql}) r where r.person_id = p.id and ${today(sql`r`)}), '[]') as roles,
      coalesce((select json_agg(distinct h.street || ' ' || h.house_number || coalesce(', ' || u.number, ''))
        from (${relationsSql}) r join properties h on h.id = r.property_id left join units u on u.id = r.unit_id
        where r.person_id = p.id and ${today(sql`r`)}), '[]') as homes
    from people p
    where ${personInScope(scope, sql`p.id`)} and (p.archived_at is not null) = ${archived}
      ${hasAccount === undefined ? sql`` : sql`and ${canLogIn} = ${hasAccount}`}
      ${q === undefined ? sql`` : sql`and ${fitsWords(sql`p.search_text`, q)}`}
      ${
        related
          ? sql`and exists (select from (${relationsSql}) r where r.person_id = p.id and ${today(sql`r`)}
              ${propertyId === undefined ? sql`` : sql`and r.property_id = ${propertyId}`} ${role === undefined ? sql`` : sql`and r.role = ${role}`})`
          : sql``
      }
      ${after === undefined ? sql`` : sql`and (${sortNameOf}, p.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by "sortName", p.id limit ${limit + 1}`)
  return rows
}

export type Relation = {
  id: string
  role: PersonRole
  propertyId: string
  unitId: string | null
  street: string
  houseNumber: string
  unitNumber: string | null
  startsOn: string
  endsOn: string | null
}

export async function findPerson(
  db: Db | Tx,
  scope: Scope,
  id: string,
): Promise<{ row: PersonRow; relations: Relation[]; hasAccount: boolean } | undefined> {
  const [row] = await db.select().from(people).where(eq(people.id, id))
  if (!row) return undefined
  const { rows } = await db.execute<{ visible: boolean; hasAccount: boolean; relations: Relation[] }>(sql`
    select ${personInScope(scope, sql`p.id`)} as visible,
      ${canLogIn} as "hasAccount",
      coalesce((select json_agg(json_build_object('id', r.id, 'role', r.role, 'propertyId', r.property_id, 'unitId', r.unit_id, 'street', h.street,
          'houseNumber', h.house_number, 'unitNumber', u.number, 'startsOn', r.starts_on, 'endsOn', r.ends_on) order by r.starts_on desc, r.id)
        from (${relationsSql}) r join properties h on h.id = r.property_id left join units u on u.id = r.unit_id
        where r.person_id = p.id ${scope === 'all' ? sql`` : sql`and r.property_id = any(${sql.param(scope)}::uuid[])`}), '[]') as relations
    from people p where p.id = ${id}`)
  const found = rows[0]!
  return found.visible ? { row, relations: found.relations, hasAccount: found.hasAccount } : undefined
}

export async function findVisible(db: Db | Tx, scope: Scope, ids: readonly string[]): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select p.id from people p where p.id = any(${sql.param(ids)}::uuid[]) and p.archived_at is null and ${personInScope(scope, sql`p.id`)}`,
  )
  return rows.map(({ id }) => id)
}

/** The same, archived ones too. */
export async function findInScope(db: Db | Tx, scope: Scope, ids: readonly string[]): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select p.id from people p where p.id = any(${sql.param(ids)}::uuid[]) and ${personInScope(scope, sql`p.id`)}`,
  )
  return rows.map(({ id }) => id)
}

/** Locked until the transaction ends. */
export async function lockPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  const [row] = await tx.select().from(people).where(eq(people.id, id)).for('update')
  return row
}

export async function insertPerson(tx: Tx, values: PersonValues): Promise<string> {
  const [row] = await tx.insert(people).values(values).returning({ id: people.id })
  return row!.id
}

export const updatePerson = (tx: Tx, id: string, version: number, changes: PersonValues) =>
  tx
    .update(people)
    .set({ ...changes, version: version + 1 })
    .where(eq(people.id, id))
