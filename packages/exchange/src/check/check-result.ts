import type { RowErrorCode } from '@treppenhaus/domain/import'
import type { Field, RecordKind } from '@treppenhaus/domain/record-kinds'
import { isEmpty } from './tidy-fields.ts'

type Wrong = { code: RowErrorCode; field: string }

/** What is wrong with a record as it would be. @param needed the fields of a new one */
export function checkResult(kind: RecordKind, result: Record<string, unknown>, needed: Record<string, Field>): Wrong[] {
  const lacking = Object.entries(needed).filter(([name, field]) => field.required && isEmpty(result[name]))
  const [startsOn, endsOn] = [result['startsOn'], result['endsOn']]
  return [
    ...lacking.map(([field]): Wrong => ({ code: 'required', field })),
    ...(typeof startsOn === 'string' && typeof endsOn === 'string' && endsOn < startsOn
      ? [{ code: 'dates_reversed', field: 'endsOn' } as const]
      : []),
    ...(kind === 'person' ? checkName(result) : []),
    ...(kind === 'ownership' && isEmpty(result['unit']) === isEmpty(result['property'])
      ? [{ code: 'unit_or_property', field: 'unit' } as const]
      : []),
  ]
}

function checkName({ kind, lastName, companyName }: Record<string, unknown>): Wrong[] {
  if (kind === 'company') return isEmpty(companyName) ? [{ code: 'name_missing', field: 'companyName' }] : []
  return isEmpty(lastName) ? [{ code: 'name_missing', field: 'lastName' }] : []
}
