import type { RecordRef, RowError, RowErrorCode } from '@treppenhaus/domain/import'
import type { Field, RecordKind } from '@treppenhaus/domain/record-kinds'
import { sql } from 'drizzle-orm'
import { firstRecord } from '../stage/seq.ts'
import { findByKey } from './find-by-key.ts'
import { findByRow } from './find-by-row.ts'
import type { Referred } from './referred.ts'
import type { CheckScope, Staged } from './scope.ts'

/** Puts the ids of the records that these belong to into their fields, and what is wrong with their references into their errors. */
export async function resolveReferences(scope: CheckScope, kind: RecordKind, batch: readonly Staged[]): Promise<void> {
  for (const [name, field] of Object.entries<Field>(scope.fields.of(kind))) {
    if (field.type !== 'reference') continue
    const asking = batch.flatMap((record) => {
      const ref = record.refs[name]
      return ref ? [{ record, ref }] : []
    })
    if (asking.length === 0) continue
    const answer = await answersOf(scope, kind, field.to, asking.map(({ ref }) => ref)) // prettier-ignore
    for (const { record, ref } of asking) {
      const referred = answer(ref)
      if (!referred && 'row' in ref && !field.required) continue // the row has no such record
      if (referred && 'id' in referred) record.fields[name] = referred.id
      else record.errors.push(errorOf(referred?.problem ?? 'unknown_reference', scope.columnOf(kind, name), ref))
    }
  }
}

async function answersOf(scope: CheckScope, kind: RecordKind, to: RecordKind, refs: readonly RecordRef[]) {
  const rows = refs.flatMap((ref) => ('row' in ref ? [ref.row] : []))
  const keys = refs.flatMap((ref) => ('key' in ref ? [ref.key] : []))
  const byRow = await findByRow(scope, to, [...new Set(rows)])
  const byKey = await findByKey(scope, to, [...new Set(keys)])
  const circular = await findCircular(scope, kind, keys.filter((key) => !byKey.has(key))) // prettier-ignore
  return (ref: RecordRef): Referred | undefined => {
    if ('row' in ref) return byRow.get(ref.row)
    return byKey.get(ref.key) ?? (circular.has(ref.key) ? { problem: 'circular_reference' } : undefined)
  }
}

/** Keys of records in the file that come after, and so belong to what refers to them. */
async function findCircular({ db, importId }: CheckScope, kind: RecordKind, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const { rows } = await db.execute<{ key: string }>(sql`
    select distinct external_id as key from staged_records
    where import_id = ${importId} and seq >= ${firstRecord(kind)} and external_id = any(${sql.param([...new Set(keys)])}::text[])`)
  return new Set(rows.map(({ key }) => key))
}

const errorOf = (code: RowErrorCode, column: string | null, ref: RecordRef): RowError => ({
  code,
  column,
  ...('key' in ref ? { value: ref.key.slice(0, 200) } : {}),
})
