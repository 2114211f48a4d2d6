import { personName } from '@treppenhaus/domain/person-name'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'

type Fields = Record<string, unknown>

/** What people will know a record by that is not there yet, as far as its own fields tell. */
export function nameOfStaged(kind: RecordKind, fields: Fields): string | null {
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '')
  const joined = (...parts: string[]) => parts.filter(Boolean).join(' ')
  switch (kind) {
    case 'property':
      return text('name') || joined(text('street'), text('houseNumber')) || text('number') || null
    case 'building':
    case 'entrance':
    case 'contractor':
      return text('name') || null
    case 'unit':
      return joined(text('number'), text('label')) || null
    case 'person':
      return personOf(fields) || null
    case 'person_address':
      return text('street') || null
    case 'person_contact':
      return text('value') || null
    case 'tenancy':
    case 'ownership':
    case 'board_membership':
    case 'participation':
    case 'contractor_property':
      return null
  }
}

function personOf(fields: Fields): string {
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '')
  const parts = { title: text('title'), firstName: text('firstName'), lastName: text('lastName'), companyName: text('companyName') }
  return personName({ kind: fields['kind'] === 'company' ? 'company' : 'natural', ...parts }) || parts.companyName
}
