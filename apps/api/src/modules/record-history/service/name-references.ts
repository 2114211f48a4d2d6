import type { Db } from '@treppenhaus/db/organization'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { ChangeRow } from '../repository/changes.ts'
import { findNames } from '../repository/names.ts'
import type { Related } from '../repository/related.ts'

const referring = ['property_id', 'building_id', 'entrance_id', 'unit_id', 'person_id'] as const

/** The other records that changes and related records name, as far as the reader may see them. */
export function nameReferences(
  db: Db,
  { scope, permissions }: StaffActor,
  changes: readonly ChangeRow[],
  related: readonly Related[],
): Promise<Map<string, string>> {
  const rows = [...changes.flatMap(({ before, after }) => [before ?? {}, after ?? {}]), ...related.map(({ row }) => row)]
  const ids = rows.flatMap((row) => referring.map((column) => row[column])).filter((id) => typeof id === 'string')
  return findNames(db, scope, [...new Set(ids)], permissions.includes('people.read'))
}

/** To what a related record belongs besides the one asked for. */
export const aboutOf = (askedId: string, row: Record<string, unknown>, names: ReadonlyMap<string, string>): string =>
  referring
    .flatMap((column) => {
      const id = row[column]
      return typeof id === 'string' && id !== askedId ? (names.get(id) ?? []) : []
    })
    .join(', ')
