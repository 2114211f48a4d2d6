import { checkValue, plainText } from './field-value.ts'
import type { RowErrorCode } from './import.ts'
import { type CustomField, type CustomKind, type Field, fieldsOf } from './record-kinds.ts'

export const scheduledChangeStates = ['planned', 'applied', 'cancelled', 'failed'] as const
export type ScheduledChangeState = (typeof scheduledChangeStates)[number]

/** What keeps a change from happening. `record`: the whole record. */
export type ChangeProblem = { field: string; code: RowErrorCode | 'unknown_field' }

/** What an office switches by hand, because people notice it at once. */
const byHand = ['online', 'tenantRegistration']

/** Fields whose change can wait for a day: a record's own values, not where it belongs. */
export const plannableFields = (kind: CustomKind, custom: readonly CustomField[]): Record<string, Field> =>
  Object.fromEntries(Object.entries(fieldsOf(kind, custom)).filter(([name, field]) => field.type !== 'reference' && !byHand.includes(name)))

type Values = Readonly<Record<string, unknown>>

/** What is wrong with changes of a record that has these values now. */
export function checkChanges(kind: CustomKind, fields: Record<string, Field>, current: Values, changes: Values): ChangeProblem[] {
  const problems = Object.entries(changes).flatMap(([name, value]): ChangeProblem[] => {
    const field = fields[name]
    const code = field ? checkValue(field, value) : 'unknown_field'
    return code ? [{ field: name, code }] : []
  })
  return problems.length > 0 ? problems : checkWhole(kind, { ...current, ...changes })
}

/** Rules that join several fields. */
function checkWhole(kind: CustomKind, values: Values): ChangeProblem[] {
  const isEmpty = (name: string) => plainText(values[name]).trim() === ''
  if (kind === 'person') {
    const name = values['kind'] === 'company' ? 'companyName' : 'lastName'
    return isEmpty(name) ? [{ field: name, code: 'name_missing' }] : []
  }
  if (kind === 'contractor') {
    const address = { email: 'email', sms: 'mobile', fax: 'fax' }[String(values['channel'])] ?? 'channel'
    return isEmpty(address) ? [{ field: address, code: 'required' }] : []
  }
  return []
}
