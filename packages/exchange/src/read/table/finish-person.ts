import type { Incoming } from '@treppenhaus/domain/import'
import { foldWords } from '../values/fold.ts'
import { LEGAL_FORM, wordsOfCompanies } from '../values/words-of-choices.ts'
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
  const isNamedSo = columns.has('kind') ? false : !fields['firstName'] && LEGAL_FORM.test(textOf(fields['lastName']))
  const isOnlyCompany = textOf(fields['companyName']) !== '' && !fields['lastName'] && !fields['firstName']
  if ((saysCompany || isNamedSo || isOnlyCompany) && !columns.has('kind')) fields['kind'] = 'company'
  if ((saysCompany || isNamedSo) && !fields['companyName']) Object.assign(fields, { companyName: fields['lastName'] ?? '', lastName: '' })
  else splitName(fields, columns)
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function splitName(fields: Record<string, unknown>, columns: KindPlan['columns']): void {
  const name = fields['lastName']
  if (typeof name !== 'string' || columns.has('firstName')) return
  const [last, first, ...more] = name.split(',').map((part) => part.trim())
  if (last && first && more.length === 0) Object.assign(fields, { lastName: last, firstName: first })
}
