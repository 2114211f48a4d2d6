import { columnNameOf } from '@treppenhaus/db/record-tables'
import type { StaffActor } from '@treppenhaus/domain/policy'
import { type Field, fieldsOf, kindsWithExternalId, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { plainText } from '@treppenhaus/domain/field-value'
import type { Static } from 'typebox'
import type { Scalar } from '../../../plugins/contract.ts'
import type { ChangeRow } from '../repository/changes.ts'
import type { Related } from '../repository/related.ts'
import type { RecordChange } from '../schema.ts'
import { aboutOf } from './name-references.ts'

type Names = ReadonlyMap<string, string>
type Value = Scalar | string[]
type Change = { field: string; from: Value; to: Value }
type Row = Readonly<Record<string, unknown>>

export function presentChanges(
  actor: StaffActor,
  askedId: string,
  rows: readonly ChangeRow[],
  related: readonly Related[],
  names: Names,
): Static<typeof RecordChange>[] {
  const rowOf = new Map(related.map(({ id, row }) => [id, row]))
  const mayFollow = actor.scope === 'all' && actor.permissions.includes('exchange.read')
  return rows.map(({ before, after, audience, isIntegration, name, importId, ...row }) => ({
    ...row,
    about: aboutOf(askedId, rowOf.get(row.recordId) ?? {}, names),
    changes: changesOf(row.kind, before ?? {}, after ?? {}, names).filter(({ field }) => !isSaid(askedId, row, field)),
    by: { kind: audience === null ? 'system' : isIntegration ? 'integration' : audience, name: name ?? '' },
    importId: mayFollow ? importId : null,
  }))
}

/** To what a record belongs that comes or goes with the one asked for, `about` says already. */
const isSaid = (askedId: string, { kind, recordId, act }: Pick<ChangeRow, 'kind' | 'recordId' | 'act'>, name: string) =>
  recordId !== askedId && act !== 'changed' && (fieldsOf(kind)[name]?.type ?? '') === 'reference'

/** Columns as the fields of the registry, and only those that say something. */
function changesOf(kind: RecordKind, before: Row, after: Row, names: Names): Change[] {
  const fields: [string, Field][] = Object.entries(fieldsOf(kind))
  const hasKey = (kindsWithExternalId as readonly RecordKind[]).includes(kind)
  if (hasKey) fields.unshift(['externalId', { type: 'text', max: 120 }])
  const known = fields.map(([name, field]): Change => {
    const column = columnNameOf(name, field)
    const read = (row: Row) => valueOf(name, field, row[column], names)
    return { field: name, from: read(before), to: read(after) }
  })
  return [...known, ...customChanges(before['custom'], after['custom'])].filter(({ from, to }) => !isSame(from, to))
}

function valueOf(name: string, field: Field, value: unknown, names: Names): Value {
  if (name === 'archived') return value !== undefined && value !== null
  if (value === undefined || value === null) return null
  return field.type === 'reference' ? (names.get(plainText(value)) ?? null) : (value as Value)
}

function customChanges(before: unknown, after: unknown): Change[] {
  const [from, to] = [before ?? {}, after ?? {}] as [Record<string, Scalar>, Record<string, Scalar>]
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return keys.map((key) => ({ field: `custom.${key}`, from: from[key] ?? null, to: to[key] ?? null }))
}

/** Nothing, or a switch that is off: neither says anything of a new record. */
const isEmpty = (value: Value) => value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)
const isSame = (a: Value, b: Value) => (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b)
