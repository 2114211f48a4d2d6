import type { RecordRef, RowError, RowErrorCode } from '@treppenhaus/domain/import'
import { type Field, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
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
    const isCircular = recordKinds.indexOf(field.to) >= recordKinds.indexOf(kind)
    const answer = isCircular ? () => circular : await answersOf(scope, field.to, asking.map(({ ref }) => ref)) // prettier-ignore
    for (const { record, ref } of asking) {
      const referred = answer(ref)
      if (!referred && 'row' in ref && !field.required) continue // the row has no such record
      if (referred && 'id' in referred) record.fields[name] = referred.id
      else record.errors.push(errorOf(referred?.problem ?? 'unknown_reference', scope.columnOf(kind, name), ref))
    }
  }
}

const circular: Referred = { problem: 'circular_reference' }

async function answersOf(scope: CheckScope, to: RecordKind, refs: readonly RecordRef[]) {
  const rows = refs.flatMap((ref) => ('row' in ref ? [ref.row] : []))
  const keys = refs.flatMap((ref) => ('key' in ref ? [ref.key] : []))
  const byRow = await findByRow(scope, to, [...new Set(rows)])
  const byKey = await findByKey(scope, to, [...new Set(keys)])
  return (ref: RecordRef): Referred | undefined => ('row' in ref ? byRow.get(ref.row) : byKey.get(ref.key))
}

const errorOf = (code: RowErrorCode, column: string | null, ref: RecordRef): RowError => ({
  code,
  column,
  ...('key' in ref ? { value: ref.key.slice(0, 200) } : {}),
})
