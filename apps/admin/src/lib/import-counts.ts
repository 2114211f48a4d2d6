import { importActions, type ImportAction, type ImportCounts } from '@treppenhaus/domain/import'

/** How many records a dry run found for each action, all kinds together. */
export function totalsOf(counts: ImportCounts | null): Record<ImportAction, number> {
  const kinds = Object.values(counts?.kinds ?? {})
  const sum = (action: ImportAction) => kinds.reduce((all, of) => all + (of[action] ?? 0), 0)
  return Object.fromEntries(importActions.map((action) => [action, sum(action)])) as Record<ImportAction, number>
}

/** Records that a run would touch; those with a conflict in one field take the others over. */
export function touchedBy(counts: ImportCounts | null): number {
  const { create, change, end, conflict } = totalsOf(counts)
  return create + change + end + conflict
}
