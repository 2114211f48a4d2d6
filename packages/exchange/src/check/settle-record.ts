import type { ImportAction, RowError } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { afterMerge, mergeRecord } from '../merge/merge-record.ts'
import { newRecord } from '../merge/new-record.ts'
import type { Baseline } from '../records/baselines.ts'
import type { Current } from '../records/read-records.ts'
import { checkResult } from './check-result.ts'
import type { CheckScope, Staged } from './scope.ts'
import { isError } from './scope.ts'

/** What a run would do with a record of the file. */
export type Settled = Staged & {
  recordId: string | null
  action: ImportAction
  changes: Record<string, [unknown, unknown]> | null
  /** Its fields afterwards. */
  result: Record<string, unknown> | null
}

/** It is not taken over. */
export const refused = (record: Staged): Settled => ({ ...record, recordId: null, action: 'error', changes: null, result: null })

/** @param known the record here with what the other system said of it last, or the id that a new one gets */
export function settleRecord(
  scope: CheckScope,
  kind: RecordKind,
  record: Staged,
  known: { id: string } | { current: Current; last: Baseline },
): Settled {
  const settled = 'id' in known ? created(scope, kind, record, known.id) : changed(scope, kind, record, known.current, known.last)
  const wrong = checkResult(kind, settled.result!, 'id' in known ? scope.fields.of(kind) : {})
  const errors: RowError[] = [...record.errors, ...wrong.map(({ code, field }) => ({ code, column: scope.columnOf(kind, field) }))]
  return errors.some(isError) ? refused({ ...record, errors }) : { ...settled, errors }
}

function created({ fields, options }: CheckScope, kind: RecordKind, record: Staged, recordId: string): Settled {
  const result = newRecord(kind, record.fields, fields.of(kind), options)
  const told = Object.entries(record.fields).map(([field, then]): [string, [unknown, unknown]] => [field, [null, then]])
  return { ...record, recordId, action: 'create', changes: Object.fromEntries(told), result }
}

function changed({ fields }: CheckScope, kind: RecordKind, record: Staged, current: Current, last: Baseline): Settled {
  const merged = mergeRecord(kind, record, current, last, fields)
  const changes = { ...merged.changes, ...merged.conflicts }
  const isQuiet = Object.keys(changes).length === 0
  return {
    ...record,
    recordId: current.id,
    action: merged.action,
    changes: isQuiet ? null : changes,
    result: afterMerge(current, merged).fields,
  }
}
