import { personNameSql } from '@treppenhaus/db/fragments'

/** Numbers are searched from this year on. */
const FIRST_YEAR = 2015

/**
 * Finds words in title and description (by the trigram index), the reporter's name, or a ticket number with or without its year.
 * @param param adds a parameter and gives its place
 */
export function searchClause(q: string, param: (value: unknown) => string): string {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6)
  const patterns = words.map((word) => param(`%${word.replace(/[\\%_]/g, '\\$&')}%`))
  const all = (column: string) => patterns.map((pattern) => `${column} like ${pattern}`).join(' and ') || 'true'
  return `t.id in (
    select f.id from tickets f where ${all("lower(f.title || ' ' || f.description)")}
    union all
    select f.id from people n join tickets f on f.reporter_person_id = n.id where ${all(`lower(${personNameSql('n')})`)}
    ${numberBranch(q.trim(), param)})`
}

/** `2026-000123`, `2026-123` and `123` name a ticket. */
function numberBranch(q: string, param: (value: unknown) => string): string {
  const [, year, value] = /^(?:(\d{4})-)?(\d{1,9})$/.exec(q) ?? []
  if (value === undefined) return ''
  const tail = param(value.replace(/^0+(?=\d)/, '').padStart(6, '0'))
  const years = year === undefined ? `generate_series(${FIRST_YEAR}, extract(year from now())::int)` : `(values (${Number(year)}))`
  return `union all
    select f.id from tickets f where f.number = any(array(select y::text || '-' || ${tail} from ${years} as year (y)))`
}
