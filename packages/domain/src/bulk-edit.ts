import { checkValue } from './field-value.ts'
import { type CustomField, type CustomKind, type Field, fieldsOf } from './record-kinds.ts'
import type { ChangeProblem } from './scheduled-change.ts'

/** Records in one bulk edit. */
export const MOST_AT_ONCE = 500

/** What many records can have in common; what tells them apart is edited one by one, and so is whether a house is online. */
const inCommon = {
  property: ['managementType', 'postalCode', 'city', 'floors', 'builtIn', 'emergencyPhone', 'note', 'tenantRegistration', 'archived'],
  unit: ['building', 'entrance', 'kind', 'floor', 'rooms', 'areaM2', 'targetRent', 'targetAncillary', 'targetHeating', 'note', 'archived'],
  person: ['salutation', 'street', 'postalCode', 'city', 'locale', 'note', 'archived'],
  contractor: ['kind', 'trades', 'channel', 'postalCode', 'city', 'locale', 'emergencyService', 'note', 'archived'],
} as const satisfies Record<CustomKind, readonly string[]>

/** Fields that can be changed for many records at once, the organization's own too. */
export function bulkFields(kind: CustomKind, custom: readonly CustomField[] = []): Record<string, Field> {
  const names: readonly string[] = inCommon[kind]
  return Object.fromEntries(Object.entries(fieldsOf(kind, custom)).filter(([name]) => names.includes(name) || name.startsWith('custom.')))
}

/** What is wrong with the values themselves, whatever record they are for. */
export const checkValues = (fields: Record<string, Field>, changes: Readonly<Record<string, unknown>>): ChangeProblem[] =>
  Object.entries(changes).flatMap(([name, value]): ChangeProblem[] => {
    const code = fields[name] ? checkValue(fields[name], value) : 'unknown_field'
    return code ? [{ field: name, code }] : []
  })

/** Whether any of the values is another one than the record has. Nothing and empty are the same. */
export const isChange = (current: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(changes).some(([name, value]) => JSON.stringify(filled(current[name])) !== JSON.stringify(filled(value)))

const filled = (value: unknown) => (value === '' || value === undefined ? null : value)
