import { readSearch, type Search } from '@treppenhaus/domain/search'
import { sql, type SQL } from 'drizzle-orm'

/** SQL of a LIKE pattern for folded text that holds the word. */
export const likeWord = (word: string): SQL => sql`'%' || fold(${word.replaceAll(/[\\%_]/g, '\\$&')}) || '%'`

/** All words are in a column `search_text`, or the telephone number is; by its trigram index. */
export function fitsSearch(column: SQL, { words, digits }: Search): SQL {
  if (words.length === 0) return sql`true`
  const all = sql.join(
    words.map((word) => sql`${column} like ${likeWord(word)}`),
    sql` and `,
  )
  return digits === null ? all : sql`(${all} or ${column} like ${`%${digits}%`})`
}

/** The same for what somebody typed above a list. */
export const fitsWords = (column: SQL, q: string): SQL => fitsSearch(column, readSearch(q))
