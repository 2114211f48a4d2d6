import type { Incoming } from '@treppenhaus/domain/import'
import { foldWords } from '../values/fold.ts'
import { wordsOfCompanies } from '../values/words-of-choices.ts'
import type { RowState } from './row-state.ts'
import type { KindPlan } from './table-plan.ts'

const companies = new Set(wordsOfCompanies.map(foldWords))

/** Tells companies from people, and the first name from the last where one column holds both. */
export function finishPerson(record: Incoming, { columns }: KindPlan, state: RowState): void {
  const { fields } = record
  const salutation = columns.get('salutation')
  const saysCompany = salutation !== undefined && companies.has(foldWords(state.text(salutation.index)))
  if (saysCompany) {
    record.errors = record.errors.filter(({ column }) => column !== salutation.heading)
    fields['salutation'] = 'none'
  }
  const isCompany = saysCompany || (Boolean(fields['companyName']) && !fields['lastName'] && !fields['firstName'])
  if (isCompany && !columns.has('kind')) fields['kind'] = 'company'
  if (saysCompany && !fields['companyName']) Object.assign(fields, { companyName: fields['lastName'] ?? '', lastName: '' })
  else splitName(fields, columns)
}

function splitName(fields: Record<string, unknown>, columns: KindPlan['columns']): void {
  const name = fields['lastName']
  if (typeof name !== 'string' || columns.has('firstName')) return
  const [last, first, ...more] = name.split(',').map((part) => part.trim())
  if (last && first && more.length === 0) Object.assign(fields, { lastName: last, firstName: first })
}
