import type { Conflict } from './queries.ts'

export type Group = Pick<Conflict, 'kind' | 'recordId' | 'recordName' | 'property'> & { conflicts: Conflict[] }

/** The conflicts of each record together, in the order in which their first ones came. */
export function groupsOf(conflicts: readonly Conflict[]): Group[] {
  const groups = new Map<string, Group>()
  for (const conflict of conflicts) {
    const { kind, recordId, recordName, property } = conflict
    const group = groups.get(recordId) ?? { kind, recordId, recordName, property, conflicts: [] }
    group.conflicts.push(conflict)
    groups.set(recordId, group)
  }
  return [...groups.values()]
}
