import { personNameSql } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import { personInScope, propertyInScope } from '@treppenhaus/db/relations-sql'
import type { Scope } from '@treppenhaus/domain/policy'
import type { Search, SearchKind } from '@treppenhaus/domain/search'
import { sql, type SQL } from 'drizzle-orm'

export type Hit = { kind: SearchKind; id: string; title: string; about: string; archived: boolean }

type How = 'exact' | 'alike'

/** A column of folded words holds the word, or one much like it; both by its trigram index. */
const holds = (column: SQL, word: string, how: How): SQL =>
  how === 'exact' ? sql`${column} like '%' || fold(${escaped(word)}) || '%'` : sql`${column} %> fold(${word})`
const escaped = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&')

const every = (conditions: SQL[]): SQL => (conditions.length === 0 ? sql`false` : sql.join(conditions, sql` and `))

/** How well a row fits: whole words first, then by likeness. */
const rank = (column: SQL, { words }: Search): SQL => sql`word_similarity(fold(${words.join(' ')}), ${column})`

const byWords = (column: SQL, { words, digits }: Search, how: How): SQL => {
  const all = every(words.map((word) => holds(column, word, how)))
  return digits === null ? all : sql`(${all} or ${column} like ${`%${digits}%`})`
}

const place = sql`p.street || ' ' || p.house_number || ', ' || p.postal_code || ' ' || p.city`

type Finder = (scope: Scope, search: Search, how: How, limit: number) => SQL

/** Each selects id, title, about and archived of the best hits; `about` is made of these alone. */
const finders: Partial<Record<SearchKind, Finder>> = {
  property: (scope, search, how, limit) => sql`
    select p.id, p.street || ' ' || p.house_number as title, concat_ws(', ', p.number, nullif(p.name, ''), p.postal_code || ' ' || p.city) as about,
      p.archived_at is not null as archived
    from properties p where ${byWords(sql`p.search_text`, search, how)} and ${propertyInScope(scope, sql`p.id`)}
    order by archived, ${rank(sql`p.search_text`, search)} desc, p.street, p.house_number, p.id limit ${limit}`,
  unit: (scope, search, how, limit) => sql`
    select u.id, u.number as title, ${place} as about, coalesce(u.archived_at, p.archived_at) is not null as archived
    from units u join properties p on p.id = u.property_id
    where ${every(search.words.map((word) => sql`(${holds(sql`u.search_text`, word, how)} or ${holds(sql`p.search_text`, word, how)})`))}
      and (${sql.join(
        search.words.map((word) => holds(sql`u.search_text`, word, how)),
        sql` or `,
      )}) and ${propertyInScope(scope, sql`p.id`)}
    order by archived, ${rank(sql`u.search_text || ' ' || p.search_text`, search)} desc, p.street, p.house_number, u.floor, u.position, u.id limit ${limit}`,
  person: (scope, search, how, limit) => sql`
    select n.id, ${sql.raw(personNameSql('n'))} as title,
      coalesce((select string_agg(distinct home.place, '; ') from (
        select p.street || ' ' || p.house_number || ', ' || u.number as place from tenancies t join units u on u.id = t.unit_id join properties p on p.id = u.property_id
          where t.person_id = n.id and (t.ends_on is null or t.ends_on >= current_date)
        union select p.street || ' ' || p.house_number || coalesce(', ' || u.number, '') from ownerships o left join units u on u.id = o.unit_id
          join properties p on p.id = coalesce(o.property_id, u.property_id) where o.person_id = n.id and (o.ends_on is null or o.ends_on >= current_date)
        limit 3) home), n.city) as about, n.archived_at is not null as archived
    from (
      select n.*, ${rank(sql`n.search_text`, search)} as likeness from people n
      where ${byWords(sql`n.search_text`, search, how)} and ${personInScope(scope, sql`n.id`)}
      order by n.archived_at is not null, likeness desc, n.last_name, n.first_name, n.id limit ${limit}
    ) n order by archived, n.likeness desc, n.last_name, n.first_name, n.id`,
  contractor: (_scope, search, how, limit) => sql`
    select c.id, c.name as title, concat_ws(', ', nullif(c.contact_name, ''), nullif(c.city, '')) as about, c.archived_at is not null as archived
    from contractors c where ${byWords(sql`c.search_text`, search, how)}
    order by archived, ${rank(sql`c.search_text`, search)} desc, c.name, c.id limit ${limit}`,
}

export const searchedByLikeness = Object.keys(finders) as SearchKind[]

export async function findHits(tx: Tx, kind: SearchKind, scope: Scope, search: Search, how: How, limit: number): Promise<Hit[]> {
  const finder = finders[kind]
  if (!finder || search.words.length === 0) return []
  const { rows } = await tx.execute<Omit<Hit, 'kind'>>(finder(scope, search, how, limit))
  return rows.map((row) => ({ kind, ...row }))
}

/** `A-2026-00412` and its tail name an order. */
export async function findOrders(tx: Tx, scope: Scope, q: string, limit: number): Promise<Hit[]> {
  const tail = /^(?:a-)?((?:\d{4}-)?\d{2,5})$/i.exec(q.trim())?.[1]
  if (tail === undefined) return []
  const { rows } = await tx.execute<Omit<Hit, 'kind'>>(sql`
    select w.id, w.number as title, concat_ws(', ', c.name, ${place}) as about, false as archived
    from work_orders w join properties p on p.id = w.property_id join contractors c on c.id = w.contractor_id
    where w.number like ${`%${tail}`} and ${propertyInScope(scope, sql`w.property_id`)} order by w.number desc limit ${limit}`)
  return rows.map((row) => ({ kind: 'work_order' as const, ...row }))
}
