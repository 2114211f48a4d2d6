import { uuids } from '@treppenhaus/db/fragments'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { plainText } from '@treppenhaus/domain/field-value'
import { sql } from 'drizzle-orm'
import type { CheckScope, Staged } from './scope.ts'

/** By seq, the number under which other records of a file may name these: of a unit `<property number>/<unit number>`. */
export async function numberKeys(scope: CheckScope, kind: RecordKind, batch: readonly Staged[]): Promise<Map<number, string>> {
  if (kind !== 'property' && kind !== 'unit') return new Map()
  const properties = kind === 'unit' ? await numbersOf(scope, batch.map(({ fields }) => plainText(fields['property']))) : null // prettier-ignore
  const named = batch.flatMap(({ seq, fields }): [number, string][] => {
    const number = fields['number']
    if (typeof number !== 'string') return []
    if (!properties) return [[seq, number]]
    const property = properties.get(plainText(fields['property']))
    return property === undefined ? [] : [[seq, `${property}/${number}`]]
  })
  return new Map(named)
}

async function numbersOf({ db, importId }: CheckScope, ids: readonly string[]): Promise<Map<string, string>> {
  const all = uuids([...new Set(ids)].filter(Boolean))
  const { rows } = await db.execute<{ id: string; number: string }>(sql`
    select id, number from properties where id = any(${all})
    union all
    select record_id, fields ->> 'number' from staged_records
    where import_id = ${importId} and kind = 'property' and leader is null and record_id = any(${all}) and fields ? 'number'`)
  return new Map(rows.map(({ id, number }) => [id, number]))
}
