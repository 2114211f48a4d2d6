import type { RowErrorCode } from '@treppenhaus/domain/import'

/** What a reference leads to: one record, or why it leads nowhere. */
export type Referred = { id: string } | { problem: RowErrorCode }

/** What several records that a reference may mean come to. */
export function onlyOne(found: readonly { recordId: string | null; failed: boolean }[]): Referred | undefined {
  if (found.length === 0) return undefined
  const ids = new Set(found.flatMap(({ recordId, failed }) => (recordId === null || failed ? [] : [recordId])))
  if (ids.size > 1) return { problem: 'ambiguous_reference' }
  const [id] = ids
  return id === undefined ? { problem: 'reference_has_error' } : { id }
}
