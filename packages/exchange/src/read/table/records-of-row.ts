import type { Dialect, Incoming, RowError } from '@treppenhaus/domain/import'
import { emptyValue } from '../values/empty-value.ts'
import { finishRecord } from './finish-record.ts'
import { errorAt, isUnreadable, textOf } from './read-cell.ts'
import { refsOf } from './refs-of.ts'
import type { RowState, TableRow } from './row-state.ts'
import { speaksOf } from './speaks-of.ts'
import { type Column, type KindPlan, LONGEST_KEY, type TablePlan } from './table-plan.ts'

/** Everything a row says, a record for each kind it speaks of, parents first. */
export function recordsOfRow(plan: TablePlan, row: TableRow, dialect: Dialect): Incoming[] {
  const { plans, error } = plansOfRow(plan, row)
  const texts = row.cells.map((cell, index) => textOf(cell, plan.own[index] ?? false))
  const state: RowState = { number: row.number, text: (index) => texts[index] ?? '', said: new Set(), plans }
  const records: Incoming[] = []
  for (const kindPlan of plans)
    if (speaksOf(kindPlan, state)) {
      state.said.add(kindPlan.kind)
      records.push(recordOf(kindPlan, state, dialect))
    }
  const errors = [...(error && state.said.has('person') ? [error] : []), ...cellCountErrors(plan, row)]
  return errors.length === 0 ? records : withErrors(records, errors, plan, row.number)
}

function plansOfRow({ kinds, relation }: TablePlan, { cells }: TableRow): { plans: readonly KindPlan[]; error?: RowError } {
  if (relation === null) return { plans: kinds }
  const text = textOf(cells[relation.column.index] ?? '', false)
  const kind = relation.read(text)
  if (kind === 'tenancy' || kind === 'ownership') return { plans: relation.kinds[kind] }
  return { plans: kinds, error: errorAt(text === '' ? 'required' : 'not_a_choice', relation.column, text) }
}

function recordOf(plan: KindPlan, state: RowState, dialect: Dialect): Incoming {
  const record: Incoming = { kind: plan.kind, row: state.number, externalId: null, fields: {}, refs: {}, errors: [] }
  for (const column of plan.columns.values()) {
    const text = state.text(column.index)
    if (text !== '' && isUnreadable(text, dialect.charset, column.own)) record.errors.push(errorAt('unreadable_character', column, text))
    else if (column.name === 'externalId') readKey(record, column, text)
    else if (column.field.type !== 'reference') {
      const parsed = text === '' ? emptyValue(plan.kind, column.name, column.field) : column.read(text)
      if (parsed === null) continue
      if ('error' in parsed) record.errors.push(errorAt(parsed.error, column, text, parsed.warning))
      else record.fields[column.name] = parsed.value
    }
  }
  finishRecord(record, plan, state, dialect)
  refsOf(record, plan, state)
  return record
}

function readKey(record: Incoming, column: Column, text: string): void {
  if (text.length > LONGEST_KEY) record.errors.push(errorAt('too_long', column, text))
  else record.externalId = text === '' ? null : text
}

function cellCountErrors({ width }: TablePlan, { cells }: TableRow): RowError[] {
  // Some programs end each line with a delimiter.
  const isLonger = cells.slice(width).some((cell) => cell.trim() !== '')
  if (isLonger) return [{ code: 'too_many_cells', column: null, value: String(cells.length) }]
  return cells.length < width ? [{ code: 'too_few_cells', column: null, value: String(cells.length) }] : []
}

/** An error of the whole row stands with each of its records, since none of them can be trusted. */
function withErrors(records: Incoming[], errors: RowError[], { kinds, relation }: TablePlan, row: number): Incoming[] {
  const kind = kinds[0]?.kind ?? relation?.kinds.tenancy[0]?.kind
  if (records.length === 0 && kind) return [{ kind, row, externalId: null, fields: {}, refs: {}, errors }]
  return records.map((record) => ({ ...record, errors: [...record.errors, ...errors] }))
}
