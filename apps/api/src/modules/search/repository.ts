import { personNameSql } from '@treppenhaus/db/fragments'
import type { Tx } from '@treppenhaus/db/organization'
import { personInScope, propertyInScope } from '@treppenhaus/db/relations-sql'
import { fitsSearch, likeWord } from '@treppenhaus/db/search-sql'
import type { Scope } from '@treppenhaus/domain/policy'
import type { Search, SearchKind } from '@treppenhaus/domain/search'
import { sql, type SQL } from 'drizzle-orm'

export type Hit = { kind: SearchKind; id: string; title: string; about: string; archived: boolean }

type How = 'exact' | 'alike'

/** From here on, of 1, words are much like each other: one wrong letter in a name, but not another street that ends like this one. */
const LIKENESS = 0.55

/** For the rest of the transaction. */
export const allowTypos = (tx: Tx) => tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${String(LIKENESS)}, true)`)

/** So many are ranked: a word that fits more of them says too little. */
const MOST_RANKED = 300

/** A column of folded words holds the word, or one much like it; both by its trigram index. */
const holds = (column: SQL, word: string, how: How): SQL =>
  how === 'exact' ? sql`${column} like ${likeWord(word)}` : sql`${column} %> fold(${word})`

const every = (conditions: SQL[]): SQL => sql.join(conditions, sql` and `)
const any = (conditions: SQL[]): SQL => sql.join(conditions, sql` or `)

/** How well a row fits what was typed. */
const rank = (column: SQL, { words }: Search): SQL => sql`word_similarity(fold(${words.join(' ')}), ${column})`

const byWords = (column: SQL, search: Search, how: How): SQL =>
  how === 'exact' ? fitsSearch(column, search) : every(search.words.map((word) => holds(column, word, how)))

const address = sql`p.street || ' ' || p.house_number || ', ' || p.postal_code || ' ' || p.city`

type Finder = (scope: Scope, search: Search, how: How, limit: number) => SQL

/** The best of those that fit, and only of these what is shown of them. */
const best = (shown: SQL, from: SQL, candidates: SQL, search: Search, order: SQL, limit: number): SQL => sql`
  select ${shown} from (
    select * from (${candidates} limit ${sql.raw(String(MOST_RANKED))}) c order by c.archived_at is not null, ${rank(sql`c.search_text`, search)} desc, ${order} limit ${limit}
  ) ${from}`

/** Each selects id, title, about and archived. */
const finders: Partial<Record<SearchKind, Finder>> = {
  property: (scope, search, how, limit) =>
    best(
      sql`p.id, p.street || ' ' || p.house_number as title, concat_ws(', ', p.number, nullif(p.name, ''), p.postal_code || ' ' || p.city) as about,
        p.archived_at is not null as archived`,
      sql`p`,
      sql`select * from properties p where ${byWords(sql`p.search_text`, search, how)} and ${propertyInScope(scope, sql`p.id`)}`,
      search,
      sql`c.street, c.house_number, c.id`,
      limit,
    ),
  // one word at least is the unit's, the others may be the house's
  unit: (scope, search, how, limit) => {
    const of = (column: SQL) => search.words.map((word) => holds(column, word, how))
    return best(
      sql`u.id, u.number as title, ${address} as about, u.archived_at is not null as archived`,
      sql`u join properties p on p.id = u.property_id`,
      sql`select u.id, u.number, u.property_id, u.floor, u.position, coalesce(u.archived_at, p.archived_at) as archived_at,
          u.search_text || ' ' || p.search_text as search_text
        from units u join properties p on p.id = u.property_id
        where (${any(of(sql`u.search_text`))}) and ${propertyInScope(scope, sql`p.id`)}
          and ${every(search.words.map((word) => sql`(${holds(sql`u.search_text`, word, how)} or ${holds(sql`p.search_text`, word, how)})`))}`,
      search,
      sql`c.property_id, c.floor, c.position, c.id`,
      limit,
    )
  },
  person: (scope, search, how, limit) =>
    best(
      sql`n.id, ${sql.raw(personNameSql('n'))} as title, coalesce(${homesOf(sql`n.id`)}, n.city) as about, n.archived_at is not null as archived`,
      sql`n`,
      sql`select * from people n where ${byWords(sql`n.search_text`, search, how)} and ${personInScope(scope, sql`n.id`)}`,
      search,
      sql`c.last_name, c.first_name, c.id`,
      limit,
    ),
  contractor: (_scope, search, how, limit) =>
    best(
      sql`c.id, c.name as title, concat_ws(', ', nullif(c.contact_name, ''), nullif(c.city, '')) as about, c.archived_at is not null as archived`,
      sql`c`,
      sql`select * from contractors c where ${byWords(sql`c.search_text`, search, how)}`,
      search,
      sql`c.name, c.id`,
      limit,
    ),
}

/** Where a person lives and owns, three places at most. */
const homesOf = (personId: SQL): SQL => sql`(
  select string_agg(home.place, '; ' order by home.place) from (
    select p.street || ' ' || p.house_number || ', ' || u.number as place from tenancies t
      join units u on u.id = t.unit_id join properties p on p.id = u.property_id
      where t.person_id = ${personId} and (t.ends_on is null or t.ends_on >= current_date)
    union
    select p.street || ' ' || p.house_number || coalesce(', ' || u.number, '') from ownerships o left join units u on u.id = o.unit_id
      join properties p on p.id = coalesce(o.property_id, u.property_id)
      where o.person_id = ${personId} and (o.ends_on is null or o.ends_on >= current_date)
    limit 3
  ) home)`

export const searchedByLikeness = Object.keys(finders) as SearchKind[]

/** All kinds in one statement. */
export async function findHits(tx: Tx, kinds: SearchKind[], scope: Scope, search: Search, how: How, limit: number): Promise<Hit[]> {
  const selects = kinds.flatMap((kind) => {
    const finder = finders[kind]
    return finder ? [sql`select ${kind}::text as kind, found.* from (${finder(scope, search, how, limit)}) found`] : []
  })
  if (selects.length === 0 || search.words.length === 0) return []
  return (await tx.execute<Hit>(sql.join(selects, sql` union all `))).rows
}

/** `A-2026-00412` and its tail name an order. */
export async function findOrders(tx: Tx, scope: Scope, q: string, limit: number): Promise<Hit[]> {
  const tail = /^(?:a-)?((?:\d{4}-)?\d{2,5})$/i.exec(q.trim())?.[1]
  if (tail === undefined) return []
  const { rows } = await tx.execute<Omit<Hit, 'kind'>>(sql`
    select w.id, w.number as title, concat_ws(', ', c.name, ${address}) as about, false as archived
    from work_orders w join properties p on p.id = w.property_id join contractors c on c.id = w.contractor_id
    where w.number like ${`%${tail}`} and ${propertyInScope(scope, sql`w.property_id`)} order by w.number desc limit ${limit}`)
  return rows.map((row) => ({ kind: 'work_order' as const, ...row }))
}
