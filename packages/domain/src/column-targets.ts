import type { ColumnTarget } from './import.ts'
import { type CustomField, fieldsOf, kindsWithExternalId, recordKinds } from './record-kinds.ts'

/**
 * What a column may say of the bond between the unit and the person of its row, where `relation.kind` says in each row which it is: the
 * row then makes a tenancy or an ownership. Where a table holds only one of them its columns go to that kind, such as `tenancy.startsOn`.
 */
export const relationFields = ['kind', 'externalId', 'contractNumber', 'startsOn', 'endsOn'] as const
export type RelationField = (typeof relationFields)[number]
export const relationKinds = ['tenancy', 'ownership'] as const
export type RelationKind = (typeof relationKinds)[number]

/** Everything a column can go to, in the order of the kinds and their fields. */
export function columnTargets(custom: readonly CustomField[] = []): ColumnTarget[] {
  const withKey: readonly string[] = kindsWithExternalId
  const ofKinds = recordKinds.flatMap((kind) => {
    const names = Object.keys(fieldsOf(kind, custom))
    return (withKey.includes(kind) ? ['externalId', ...names] : names).map((name): ColumnTarget => `${kind}.${name}`)
  })
  return [...ofKinds, ...relationFields.map((name): ColumnTarget => `relation.${name}`)]
}
