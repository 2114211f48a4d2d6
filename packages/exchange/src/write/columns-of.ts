import type { ColumnTarget } from '@treppenhaus/domain/import'
import type { Locale } from '@treppenhaus/domain/master-data'
import { type CustomField, type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { headingOf } from '../field-labels/heading-of.ts'
import { hasExternalId } from './record-order.ts'

/** A column of a table, and where a record has its value. */
export type Column = { name: string; heading: string; field: Field }

const EXTERNAL_ID = { type: 'text', max: 200 } as const

/** The columns of one kind: its key first, then its fields in their order, own ones last. */
export function columnsOf(kind: RecordKind, custom: readonly CustomField[], locale: Locale): Column[] {
  const fields = Object.entries<Field>(fieldsOf(kind, custom))
  const all: [string, Field][] = hasExternalId(kind) ? [['externalId', EXTERNAL_ID], ...fields] : fields
  return all.map(([name, field]) => ({ name, field, heading: headingOf(`${kind}.${name}` satisfies ColumnTarget, locale) }))
}
