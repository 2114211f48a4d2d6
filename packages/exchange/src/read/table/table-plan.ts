import { type RelationKind, relationFields } from '@treppenhaus/domain/column-targets'
import type { ColumnMapping, ColumnTarget, Dialect } from '@treppenhaus/domain/import'
import { type CustomField, type Field, fieldsOf, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import { type ChoiceReader, choiceReader } from '../values/parse-choice.ts'
import { type ValueReader, valueReader } from '../values/parse-value.ts'
import { ownTargets } from './headings.ts'

/** A column that is read. @property own whether we wrote it ourselves, so that its text is taken as it is */
export type Column = { index: number; name: string; heading: string; field: Field; own: boolean; read: ValueReader }

/** What a row says of one kind. */
export type KindPlan = {
  kind: RecordKind
  /** By the field's name; `externalId` among them. */
  columns: ReadonlyMap<string, Column>
}

export type TablePlan = {
  width: number
  /** Columns that we wrote ourselves. */
  own: readonly boolean[]
  kinds: readonly KindPlan[]
  /** Where a column says in each row whether it makes a tenancy or an ownership: the kinds of either. */
  relation: { column: Column; read: ChoiceReader; kinds: Record<RelationKind, readonly KindPlan[]> } | null
}

type Given = { dialect: Dialect; mapping: ColumnMapping; custom: readonly CustomField[] }
type Mapped = { index: number; kind: string; name: string }

/** Of an external id, and so of what refers to it. */
export const LONGEST_KEY = 200

const EXTERNAL_ID: Field = { type: 'text', max: LONGEST_KEY }
const RELATION_KIND: Field = { type: 'text', max: 200 }

/** Prepares the reading of a table's rows. @param headings one for each column, each differently */
export function planTable(headings: readonly string[], cells: readonly string[], given: Given): TablePlan {
  const own = ownTargets(cells, given.custom)
  const mapped = given.mapping.flatMap((target, index) =>
    target === null || index >= headings.length ? [] : [{ index, ...parts(target) }],
  )
  const column = (kind: RecordKind, { index, name }: Mapped): Column | null => {
    const field = name === 'externalId' ? EXTERNAL_ID : fieldsOf(kind, given.custom)[name]
    if (field === undefined) return null
    const target: ColumnTarget = `${kind}.${name}`
    return { index, name, heading: headings[index]!, field, own: own[index] === target, read: valueReader(target, field, given.dialect) }
  }
  const planOf = (kind: RecordKind, from: readonly string[]): KindPlan[] => {
    const columns = mapped.filter((one) => from.includes(one.kind)).map((one) => column(kind, one))
    const byName = new Map(columns.filter((one) => one !== null).map((one) => [one.name, one]))
    return byName.size === 0 ? [] : [{ kind, columns: byName }]
  }
  const plansOf = (left: RecordKind | null, chosen: RecordKind | null) =>
    recordKinds.filter((kind) => kind !== left).flatMap((kind) => planOf(kind, kind === chosen ? [kind, 'relation'] : [kind]))
  const says = mapped.find((one) => one.kind === 'relation' && one.name === relationFields[0])
  return {
    width: cells.length,
    own: cells.map((_, index) => own[index] !== null && own[index] === given.mapping[index]),
    kinds: plansOf(null, null),
    relation: says
      ? {
          column: {
            index: says.index,
            name: says.name,
            heading: headings[says.index]!,
            field: RELATION_KIND,
            own: false,
            read: (value) => ({ value }),
          },
          read: choiceReader('relation.kind', ['tenancy', 'ownership']),
          kinds: { tenancy: plansOf('ownership', 'tenancy'), ownership: plansOf('tenancy', 'ownership') },
        }
      : null,
  }
}

function parts(target: ColumnTarget): { kind: string; name: string } {
  const dot = target.indexOf('.')
  return { kind: target.slice(0, dot), name: target.slice(dot + 1) }
}
