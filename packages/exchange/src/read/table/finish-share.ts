import type { Dialect, Incoming, RowErrorCode } from '@treppenhaus/domain/import'
import { type Fraction, parseFraction, plainNumber, wholeShare } from '../values/parse-number.ts'
import { errorAt } from './read-cell.ts'
import type { RowState } from './row-state.ts'
import type { KindPlan } from './table-plan.ts'

const MOST = 1_000_000

/** A share stands in two columns ("71,5" of "1.000") or in one ("71/1000"); where it has parts both sides grow until they are whole. */
export function finishShare(record: Incoming, { columns }: KindPlan, state: RowState, { decimal }: Dialect): void {
  const [upper, lower] = [columns.get('shareNumerator'), columns.get('shareDenominator')]
  if (!upper) return
  const text = state.text(upper.index)
  const whole = lower ? state.text(lower.index) : ''
  if (text === '' && whole === '') return
  record.errors = record.errors.filter(({ column }) => column !== upper.heading && column !== lower?.heading)
  const share = text.includes('/') ? parseFraction(text, decimal) : wholeShare(plainNumber(text, decimal), plainNumber(whole, decimal))
  const error = share === null ? (whole === '' ? 'shares_incomplete' : 'not_a_number') : outside(share)
  if (error) record.errors.push(errorAt(error, upper, text))
  else Object.assign(record.fields, { shareNumerator: share!.numerator, shareDenominator: share!.denominator })
}

function outside({ numerator, denominator }: Fraction): RowErrorCode | null {
  if (numerator < 1 || denominator < 1) return 'too_small'
  if (numerator > denominator) return 'shares_exceed_whole'
  return denominator > MOST ? 'too_large' : null
}
