import type { RowError } from '@treppenhaus/domain/import'
import { type Field, fieldsOf, type RecordKind } from '@treppenhaus/domain/record-kinds'
import { valueReader } from '../values/parse-value.ts'
import type { Advert } from './advert.ts'

/** Numbers have a point in OpenImmo, days are ISO days. */
const style = { decimal: '.', dayOrder: 'dmy' } as const

/** The fields of one record of an advert, and what is wrong with them; a field takes the first of its elements that says something. */
export function fieldsFrom(advert: Advert, kind: RecordKind, elements: Readonly<Record<string, readonly string[]>>) {
  const shapes: Record<string, Field> = fieldsOf(kind)
  const fields: Record<string, unknown> = {}
  const errors: RowError[] = []
  for (const [name, paths] of Object.entries(elements)) {
    const path = paths.find((each) => advert.values.get(each))
    if (path === undefined) continue
    const text = advert.values.get(path)!
    const parsed = valueReader(`${kind}.${name}`, shapes[name]!, style)(text)
    if ('error' in parsed)
      errors.push({ code: parsed.error, column: path, value: text.slice(0, 200), ...(parsed.warning && { warning: true }) })
    else fields[name] = parsed.value
  }
  return { fields, errors }
}
