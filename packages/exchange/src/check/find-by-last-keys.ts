import { tableOf } from '@treppenhaus/db/record-tables'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import type { KeysOf } from './keys-of.ts'
import type { CheckScope } from './scope.ts'

/** The keys of a record as its baseline keeps them. */
export const listOf = ({ natural, contacts }: KeysOf): string[] => [...(natural === null ? [] : [natural]), ...contacts]

/** Records that have another number or name here by now, by what the file called them the last time. */
export async function findByLastKeys(
  { db }: CheckScope,
  kind: RecordKind,
  asked: readonly { seq: number; keys: KeysOf }[],
): Promise<Map<number, string>> {
  const pairs = asked.flatMap(({ seq, keys }) => listOf(keys).map((key) => ({ seq, key })))
  if (pairs.length === 0) return new Map()
  const { rows } = await db.execute<{ seq: number; id: string }>(sql`
    select asked.seq, t.id from import_baselines b cross join jsonb_array_elements_text(b.fields -> '$keys') last(key)
    join jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) asked(seq int, key text) on asked.key = last.key
    join ${tableOf(kind)} t on t.id = b.id
    where b.kind = ${kind} and b.fields ? '$keys'`)
  const several = new Set(rows.filter(({ seq, id }) => rows.some((other) => other.seq === seq && other.id !== id)).map(({ seq }) => seq))
  return new Map(rows.filter(({ seq }) => !several.has(seq)).map(({ seq, id }) => [seq, id]))
}
