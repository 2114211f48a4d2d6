import { tableOf } from '@treppenhaus/db/record-tables'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { grouped } from '../records/chunked.ts'
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
  const { rows } = await db.execute<{ key: string; id: string }>(sql`
    select last.key, t.id from import_baselines b cross join jsonb_array_elements_text(b.fields -> '$keys') last(key)
    join ${tableOf(kind)} t on t.id = b.id
    where b.kind = ${kind} and b.fields ? '$keys' and last.key = any(${sql.param([...new Set(pairs.map(({ key }) => key))])}::text[])`)
  const idsOf = grouped(rows, ({ key }) => key)
  const found = grouped(pairs.flatMap(({ seq, key }) => (idsOf.get(key) ?? []).map(({ id }) => ({ seq, id }))), ({ seq }) => seq) // prettier-ignore
  const single = [...found.values()].filter((all) => new Set(all.map(({ id }) => id)).size === 1)
  return new Map(single.map((all) => [all[0]!.seq, all[0]!.id]))
}
