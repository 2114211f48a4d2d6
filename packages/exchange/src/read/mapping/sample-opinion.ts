import type { Dialect } from '@treppenhaus/domain/import'
import { type CustomField, type Field, fieldsOf, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import { textOf } from '../table/read-cell.ts'
import { parseFraction } from '../values/parse-number.ts'
import { choiceReader } from '../values/parse-choice.ts'
import { type Parsed, valueReader } from '../values/parse-value.ts'

const styles: readonly Pick<Dialect, 'decimal' | 'dayOrder'>[] = [
  { decimal: ',', dayOrder: 'dmy' },
  { decimal: '.', dayOrder: 'mdy' },
  { decimal: '.', dayOrder: 'ymd' },
]
const readRelation = choiceReader('relation.kind', ['tenancy', 'ownership'])
/** As much of a cell as tells what it is; patterns are only tried on what is short. */
const LONGEST = 300
const companies = /^(?:firma|fa\.?)$/i

/** Which share of a column's filled cells a field could hold, from 0 to 1; null where they tell nothing. */
export function fits(target: string, cells: readonly string[], custom: readonly CustomField[]): number | null {
  const texts = cells.map((cell) => textOf(cell.slice(0, LONGEST), false)).filter((text) => text !== '')
  if (texts.length === 0) return null
  const can = readerOf(target, custom)
  return can === null ? null : texts.filter(can).length / texts.length
}

function readerOf(target: string, custom: readonly CustomField[]): ((text: string) => boolean) | null {
  if (target === 'relation.kind') return (text) => readRelation(text) !== null
  const dot = target.indexOf('.')
  const name = target.slice(dot + 1)
  const kind = recordKinds.find((one) => one === target.slice(0, dot))
  if (target.endsWith('.startsOn') || target.endsWith('.endsOn')) return canHold('tenancy', name, custom)
  return kind ? canHold(kind, name, custom) : null
}

function canHold(kind: RecordKind, name: string, custom: readonly CustomField[]): ((text: string) => boolean) | null {
  const field: Field | undefined = fieldsOf(kind, custom)[name]
  if (field === undefined || field.type === 'reference') return null
  if (field.type === 'text') return textCheck(name)
  const readers = styles.map((style) => valueReader(`${kind}.${name}`, field, style))
  return (text) =>
    readers.some((read) => isUnderstood(read(text))) ||
    (name.startsWith('share') && (parseFraction(text, ',') !== null || /^\d+[.,]\d+$/.test(text))) ||
    (name === 'salutation' && companies.test(text))
}

const isUnderstood = (parsed: Parsed) => !('error' in parsed) || parsed.warning === true

/** What a name or a number looks like; of other texts the cells tell nothing. */
function textCheck(name: string): ((text: string) => boolean) | null {
  if (/[nN]ame$|^city$|^street$/.test(name)) return (text) => /\p{L}/u.test(text) && !text.includes('@')
  if (name === 'number') return (text) => text.length <= 20 && !/\p{L}{3,} \p{L}/u.test(text)
  return name === 'postalCode' ? (text) => /\d{4,5}/.test(text) : null
}

/** E-mail addresses are known by themselves, whatever the heading says. */
export const areEmails = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.slice(0, LONGEST)).filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.filter((cell) => /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(cell)).length / filled.length >= 0.6
}
