import type { RelationField } from '@treppenhaus/domain/column-targets'
import type { fieldsOfKind, kindsWithExternalId, RecordKind } from '@treppenhaus/domain/record-kinds'

type Fields = typeof fieldsOfKind
type FieldName<K extends RecordKind> =
  Extract<keyof Fields[K], string> | (K extends (typeof kindsWithExternalId)[number] ? 'externalId' : never)

/** What a file calls the kinds, their fields and their choices in one language. */
export type Labels = {
  kinds: { [K in RecordKind]: { one: string; many: string; fields: Record<FieldName<K>, string> } }
  relation: { one: string; fields: Record<RelationField, string> }
  /** By `kind.field`, then by code. */
  choices: Record<string, Record<string, string>>
  yes: string
  no: string
}
