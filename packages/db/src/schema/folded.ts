import { sql } from 'drizzle-orm'

/**
 * A generated column to search in: the columns' words as SQL `fold` writes them (small, without accents, `ü` as `ue`), and numbers of
 * telephones as SQL `bare_number` does (digits alone, without the country's and the leading zero).
 */
export function folded(columns: readonly string[], numbers: readonly string[] = []) {
  const words = columns.map((column) => `coalesce("${column}", '')`)
  const digits = numbers.map((column) => `bare_number(coalesce("${column}", ''))`)
  return sql.raw(`fold(${words.join(` || ' ' || `)})${digits.map((digit) => ` || ' ' || ${digit}`).join('')}`)
}
