import type { Field, RecordKind } from '@treppenhaus/domain/record-kinds'
import { digits, fold } from './keys-of.ts'
import type { Leader } from './known-leaders.ts'
import type { CheckScope, Staged } from './scope.ts'
import { isEmpty } from './tidy-fields.ts'

/** Adds what a later row says of a record to the first one. @returns false, with an error on the later row, where they contradict */
export function mergeRepeat({ columnOf, fields }: CheckScope, kind: RecordKind, leader: Leader, record: Staged): boolean {
  const told = Object.entries(record.fields).filter(([, value]) => !isEmpty(value))
  const contradiction = told.find(
    ([name, value]) => !isEmpty(leader.fields[name]) && !isSame(fields.of(kind)[name], leader.fields[name], value),
  )
  if (contradiction) {
    const [name, value] = contradiction
    record.errors.push({ code: 'contradicts_row', column: columnOf(kind, name), value: String(value).slice(0, 200), row: leader.row })
    return false
  }
  const added = Object.entries(record.fields).filter(
    ([name, value]) => !(name in leader.fields) || (isEmpty(leader.fields[name]) && !isEmpty(value)),
  )
  if (added.length > 0 || (leader.externalId === null && record.externalId !== null)) leader.isChanged = true
  Object.assign(leader.fields, Object.fromEntries(added))
  leader.externalId ??= record.externalId
  return true
}

/** However it is written. */
function isSame(field: Field | undefined, one: unknown, other: unknown): boolean {
  if (field?.type === 'phone') return digits(one) === digits(other)
  if (field?.type === 'text' || field?.type === 'email') return fold(String(one)) === fold(String(other))
  return JSON.stringify(one) === JSON.stringify(other)
}
