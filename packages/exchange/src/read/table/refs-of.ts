import type { Incoming } from '@treppenhaus/domain/import'
import { type Field, fieldsOfKind, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import type { RowState } from './row-state.ts'
import { errorAt } from './read-cell.ts'
import { type KindPlan, LONGEST_KEY } from './table-plan.ts'

type Reference = Extract<Field, { type: 'reference' }>

const referencesOf = new Map(
  recordKinds.map((kind) => [
    kind,
    Object.entries<Field>(fieldsOfKind[kind]).filter((entry): entry is [string, Reference] => entry[1].type === 'reference'),
  ]),
)

/** Finds what a record belongs to: by the key in a column of its own, else the record of that kind in the same row. */
export function refsOf(record: Incoming, plan: KindPlan, state: RowState): void {
  const references = referencesOf.get(record.kind)!
  for (const [name] of references) {
    const column = plan.columns.get(name)
    const key = column ? state.text(column.index) : ''
    if (column && key.length > LONGEST_KEY) record.errors.push(errorAt('unknown_reference', column, key))
    if (key !== '') record.refs[name] = { key: key.slice(0, LONGEST_KEY) }
  }
  if (record.kind === 'ownership') refsOfOwnership(record, plan, state)
  else refsOfRow(record, references, plan, state)
  // A column of its own that is empty says that there is none.
  for (const [name, field] of references)
    if (!field.required && plan.columns.has(name) && !(name in record.refs)) record.fields[name] = null
}

function refsOfRow(record: Incoming, references: readonly [string, Reference][], plan: KindPlan, state: RowState): void {
  for (const [name, field] of references) {
    if (name in record.refs) continue
    if (state.said.has(field.to)) record.refs[name] = { row: state.number }
    else if (field.required) record.errors.push(missing(name, field.to, plan, state))
  }
}

/** Of a unit or of a whole property: where both stand in the row it is of the unit. */
function refsOfOwnership(record: Incoming, plan: KindPlan, state: RowState): void {
  const { refs, errors } = record
  if (!refs['unit'] && !refs['property']) {
    const of = state.said.has('unit') ? 'unit' : state.said.has('property') ? 'property' : null
    if (of) refs[of] = { row: state.number }
    else errors.push({ code: 'unit_or_property', column: null })
  }
  if (!refs['person'] && state.said.has('person')) refs['person'] = { row: state.number }
  if (!refs['person']) errors.push(missing('person', 'person', plan, state))
}

const firstHeading = (plans: readonly KindPlan[], kind: RecordKind): string | null => {
  const columns = plans.find((plan) => plan.kind === kind)?.columns.values()
  return columns?.next().value?.heading ?? null
}

function missing(name: string, to: RecordKind, plan: KindPlan, { plans }: RowState): Incoming['errors'][number] {
  const column = plan.columns.get(name)?.heading ?? firstHeading(plans, to)
  return column === null ? { code: 'unknown_reference', column } : { code: 'required', column }
}
