import { checkValue } from '@treppenhaus/domain/field-value'
import type { Incoming } from '@treppenhaus/domain/import'
import { errorAt } from './read-cell.ts'
import type { KindPlan } from './table-plan.ts'

/** An address or a number is looked at by what the row says it is; where it says nothing the `@` does. */
export function finishContact(record: Incoming, { columns }: KindPlan): void {
  const { fields } = record
  const { value } = fields
  if (typeof value !== 'string') return
  if (!columns.has('kind')) fields['kind'] = value.includes('@') ? 'email' : 'phone'
  const error = checkValue({ type: fields['kind'] === 'email' ? 'email' : 'phone' }, value)
  if (error) record.errors.push(errorAt(error, columns.get('value')!, value))
}
