import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { foldWords } from '../values/fold.ts'
import { wordsOfVacancy } from '../values/words-of-choices.ts'
import type { RowState } from './row-state.ts'
import type { Column, KindPlan } from './table-plan.ts'

/** Houses and what stands in them: to name the house says nothing of the unit. */
const structural: readonly RecordKind[] = ['building', 'entrance', 'unit']
const bonds: readonly RecordKind[] = ['tenancy', 'ownership']
const vacancy = new Set(wordsOfVacancy.map(foldWords))

/** Whether a row speaks of a kind: one of its columns says more than a choice that stands in every row. */
export function speaksOf({ kind, columns }: KindPlan, state: RowState): boolean {
  const filled = [...columns.values()].some((column) => tells(kind, column) && state.text(column.index) !== '')
  if (kind === 'person') return filled && !isVacant(columns, state)
  if (!bonds.includes(kind)) return filled
  // A row that names a unit without anybody in it is vacant, whatever days stand there.
  const somebody = state.said.has('person') || isFilled(columns.get('person'), state) || !state.plans.some((plan) => plan.kind === 'person')
  return somebody && (filled || (isOnlyBond(kind, state) && state.said.has('unit') && state.said.has('person')))
}

function tells(kind: RecordKind, { field }: Column): boolean {
  if (field.type === 'choice' || field.type === 'yes_no') return false
  return field.type !== 'reference' || !structural.includes(kind)
}

const isFilled = (column: Column | undefined, state: RowState) => column !== undefined && state.text(column.index) !== ''

/** The name says that nobody lives there. */
function isVacant(columns: KindPlan['columns'], state: RowState): boolean {
  const names = ['lastName', 'companyName', 'firstName'].map((name) => columns.get(name)).filter((column) => isFilled(column, state))
  return names.length > 0 && names.every((column) => vacancy.has(foldWords(state.text(column!.index))))
}

const isOnlyBond = (kind: RecordKind, { plans }: RowState) => plans.every((plan) => plan.kind === kind || !bonds.includes(plan.kind))
