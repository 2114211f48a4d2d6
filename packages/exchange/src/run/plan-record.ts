import type { ImportAction, RecordRef, RowError } from '@treppenhaus/domain/import'
import type { ImportOptions } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { listOf } from '../check/find-by-last-keys.ts'
import { keysOf } from '../check/keys-of.ts'
import { afterMerge, type Merged, mergeRecord } from '../merge/merge-record.ts'
import { newRecord } from '../merge/new-record.ts'
import type { Baseline } from '../records/baselines.ts'
import type { PortfolioFields } from '../records/portfolio-fields.ts'
import type { Current } from '../records/read-records.ts'
import type { Written } from '../records/write-records.ts'

/** A record as the dry run left it. */
export type Checked = {
  seq: number
  kind: RecordKind
  externalId: string | null
  fields: Record<string, unknown>
  refs: Record<string, RecordRef>
  errors: RowError[] | null
  recordId: string | null
  action: ImportAction
  changes: Record<string, [unknown, unknown]> | null
}

/** What a run does with a record, as things are now. */
export type Plan = {
  seq: number
  id: string
  action: ImportAction
  changes: Record<string, [unknown, unknown]> | null
  write: { how: 'create' | 'change'; record: Written } | null
  baseline: Baseline
  conflicts: Merged['conflicts']
  settled: string[]
}

export type PlanScope = { fields: PortfolioFields; options: ImportOptions }

/** @param current the record now @returns null where it was there at the dry run and is not any more */
export function planRecord(
  scope: PlanScope,
  checked: Checked & { recordId: string },
  current: Current | undefined,
  last: Baseline,
): Plan | null {
  if (checked.action === 'end') return current ? planEnd(checked, current, last) : null
  if (current) return planMerge(scope, checked, current, last)
  return checked.action === 'create' ? planNew(scope, checked) : null
}

function planNew({ fields, options }: PlanScope, checked: Checked & { recordId: string }): Plan {
  const { seq, kind, recordId: id, externalId, changes } = checked
  const record = { id, externalId, fields: newRecord(kind, checked.fields, fields.of(kind), options) }
  const baseline = withKeys(fields, checked, checked.fields)
  return { seq, id, action: 'create', changes, write: { how: 'create', record }, baseline, conflicts: {}, settled: [] }
}

function planMerge({ fields }: PlanScope, checked: Checked & { recordId: string }, current: Current, last: Baseline): Plan {
  const { seq, kind, recordId: id } = checked
  const merged = mergeRecord(kind, checked, current, last, fields)
  const isChanged = Object.keys(merged.changes).length > 0
  const changes = isChanged || merged.action === 'conflict' ? { ...merged.changes, ...merged.conflicts } : null
  return {
    seq,
    id,
    action: merged.action,
    changes,
    write: isChanged ? { how: 'change', record: afterMerge(current, merged) } : null,
    baseline: withKeys(fields, checked, merged.baseline),
    conflicts: merged.conflicts,
    settled: merged.settled,
  }
}

/** By what the file knows it the next time, when it may have another number or name here. */
function withKeys(fields: PortfolioFields, { kind, externalId, fields: told }: Checked, baseline: Baseline): Baseline {
  if (externalId !== null) return baseline
  return { ...baseline, $keys: listOf(keysOf(kind, told, fields.of(kind))) }
}

/** One that has ended here already is left as it is. */
function planEnd({ seq, fields }: Checked, current: Current, last: Baseline): Plan {
  const [field, then] = Object.entries(fields)[0]!
  const now = current.fields[field] ?? null
  const plan = { seq, id: current.id, conflicts: {}, settled: [], baseline: { ...last, [field]: then, $ended: field } }
  if (now !== null && now !== false) return { ...plan, action: 'unchanged', changes: null, write: null }
  const changes: Merged['changes'] = { [field]: [now, then] }
  return { ...plan, action: 'end', changes, write: { how: 'change', record: afterMerge(current, { changes }) } }
}
