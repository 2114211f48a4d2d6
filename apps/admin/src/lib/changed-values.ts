type Value = string | number | boolean | null | string[]

const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
const isSame = (a: unknown, b: unknown) => (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b)

/**
 * The values of a form that differ from the record, by the names of the registry: own fields stand one by one as `custom.<key>`.
 * @param custom the organization's own fields as they would be sent
 */
export function changedValues(
  record: Readonly<Record<string, unknown>> & { custom: Readonly<Record<string, unknown>> },
  fields: Readonly<Record<string, Value>>,
  custom: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const own = Object.entries(custom)
    .filter(([key, value]) => !isSame(record.custom[key], value))
    .map(([key, value]) => [`custom.${key}`, value] as const)
  const common = Object.entries(fields).filter(([name, value]) => !isSame(record[name], value))
  return Object.fromEntries([...common, ...own])
}
