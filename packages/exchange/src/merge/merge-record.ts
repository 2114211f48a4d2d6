import { mergeValue } from '@treppenhaus/domain/import'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { isDeepStrictEqual } from 'node:util'
import type { Baseline } from '../records/baselines.ts'
import type { PortfolioFields } from '../records/portfolio-fields.ts'
import type { Current } from '../records/read-records.ts'

/** What the file says of one record. */
export type Told = { externalId: string | null; fields: Record<string, unknown> }

export type Merged = {
  action: 'change' | 'conflict' | 'unchanged'
  /** Field → [now, then]; `externalId` too. */
  changes: Record<string, [unknown, unknown]>
  /** Field → [ours, theirs]: a person decides. They stay as they are. */
  conflicts: Record<string, [unknown, unknown]>
  /** Fields about which both agree now, whatever they were before. */
  settled: string[]
  /** What the other system said last, from now on. */
  baseline: Baseline
}

/** What an import does with a record that is there. The rule of each value is `mergeValue` of the domain. */
export function mergeRecord(kind: RecordKind, told: Told, current: Current, last: Baseline, { ownerOf }: PortfolioFields): Merged {
  const { $ended, ...baseline } = last
  const [changes, conflicts]: Record<string, [unknown, unknown]>[] = [{}, {}]
  const settled: string[] = []
  if (told.externalId !== null && current.externalId === null && told.externalId !== current.id)
    changes!['externalId'] = [null, told.externalId]
  for (const [field, theirs] of Object.entries({ ...revived($ended), ...told.fields })) {
    const ours = alike(current.fields[field] ?? null, theirs)
    const verdict = mergeValue(ownerOf(kind, field), ours, last[field], theirs)
    if (verdict === 'conflict') {
      conflicts![field] = [ours, theirs]
      continue
    }
    if (verdict === 'take') changes![field] = [ours, theirs]
    baseline[field] = theirs
    settled.push(field)
  }
  const action = Object.keys(conflicts!).length > 0 ? 'conflict' : Object.keys(changes!).length > 0 ? 'change' : 'unchanged'
  return { action, changes: changes!, conflicts: conflicts!, settled, baseline }
}

/** Several choices are the same in any order. */
function alike(ours: unknown, theirs: unknown): unknown {
  if (!Array.isArray(ours) || !Array.isArray(theirs)) return ours
  return isDeepStrictEqual(ours.toSorted(), theirs.toSorted()) ? theirs : ours
}

/** A record that ended because a complete file did not hold it goes on when one holds it again. */
function revived(ended: unknown): Record<string, unknown> {
  if (ended === 'archived') return { archived: false }
  return ended === 'endsOn' ? { endsOn: null } : {}
}

/** The record's fields after the merge. */
export function afterMerge(current: Current, { changes }: Pick<Merged, 'changes'>): Current {
  const { externalId, ...fields } = Object.fromEntries(Object.entries(changes).map(([field, [, then]]) => [field, then]))
  return {
    id: current.id,
    externalId: typeof externalId === 'string' ? externalId : current.externalId,
    fields: { ...current.fields, ...fields },
  }
}
