import { type ImportState, mayImport } from '@treppenhaus/domain/import'
import type { StaffActor } from '@treppenhaus/domain/policy'
import type { DetailRow, SummaryRow } from '../repository/imports.ts'
import { importActs } from '../schema.ts'

export type ImportAct = (typeof importActs)[number]

/** Of a step of the domain's states. A run that broke off has changed records: it is taken back, not begun anew. */
const stepOf = {
  edit: 'map',
  check: 'check',
  run: 'run',
  pause: 'pause',
  resume: 'run',
  roll_back: 'roll_back',
  discard: 'discard',
} as const

export function mayAct(act: ImportAct, { state, startedAt }: { state: ImportState; startedAt: unknown }): boolean {
  if (!mayImport(stepOf[act], state)) return false
  if (act === 'run') return state !== 'paused'
  if (act === 'resume') return state === 'paused'
  return state !== 'failed' || (act === 'roll_back') === (startedAt !== null)
}

export function presentSummary({ sortAt: _, ...row }: SummaryRow) {
  return row
}

export function presentImport({ permissions }: StaffActor, { sortAt: _, ...row }: DetailRow) {
  const mayWrite = permissions.includes('exchange.write')
  return { ...row, actions: mayWrite ? importActs.filter((act) => mayAct(act, row)) : [] }
}
