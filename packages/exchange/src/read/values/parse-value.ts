import { checkValue } from '@treppenhaus/domain/field-value'
import type { Dialect, RowErrorCode } from '@treppenhaus/domain/import'
import type { Field } from '@treppenhaus/domain/record-kinds'
import { choiceReader, parseChoices, parseYesNo, salutationWithin } from './parse-choice.ts'
import { isEndless, parseDay } from './parse-day.ts'
import { floorCalled, isUncounted, sideCalled } from './parse-floor.ts'
import { centsOf, plainNumber } from './parse-number.ts'
import { remembered } from './remembered.ts'

/** A value in its canonical form, or why there is none. With a `warning` the field is left out and the record stays. */
export type Parsed = { value: unknown } | { error: RowErrorCode; warning?: true }
/** Reads a cell that is not empty. */
export type ValueReader = (text: string) => Parsed

type Style = Pick<Dialect, 'decimal' | 'dayOrder'>
const refused = (error: RowErrorCode): Parsed => ({ error })

/** The reader of a field's cells. @param target `kind.field` */
export function valueReader(target: string, field: Field, style: Style): ValueReader {
  const read = rawReader(target, field, style)
  const reader: ValueReader = (text) => {
    if (text.length > LONGEST && field.type !== 'text') return { error: 'too_long' }
    const parsed = read(text)
    if ('error' in parsed) return parsed
    const error = parsed.value === null ? undefined : checkValue(field, parsed.value)
    return error === undefined ? parsed : { error }
  }
  return various.includes(field.type) ? reader : remembered(reader)
}

/** No number, day or list of words is longer; patterns are only tried on what is short. */
const LONGEST = 500

/** Each row has another, and they are quickly read. */
const various: readonly Field['type'][] = ['text', 'email', 'phone', 'reference']

function rawReader(target: string, field: Field, { decimal, dayOrder }: Style): ValueReader {
  switch (field.type) {
    case 'text':
      return target === 'property.postalCode' ? readPostalCode : (text) => ({ value: text })
    case 'email':
      return (text) => ({ value: text.replace(/^mailto:/i, '') })
    case 'phone':
      return (text) => ({ value: checkValue(field, text) === undefined ? text : bareNumber(text) })
    case 'whole':
      return wholeReader(target, decimal)
    case 'decimal':
      return (text) => numberOr(plainNumber(text, decimal), Number, 'not_a_number')
    case 'cents':
      return (text) => numberOr(plainNumber(text, decimal), centsOf, 'not_a_number')
    case 'day':
      return dayReader(target, dayOrder)
    case 'yes_no':
      return (text) => orRefused(parseYesNo(text), 'not_yes_or_no')
    case 'choice': {
      const read = choiceReader(target, field.of)
      const within = target === 'person.salutation' ? salutationWithin : () => null
      return (text) => orRefused(read(text) ?? within(text), 'not_a_choice')
    }
    case 'choices': {
      const read = choiceReader(target, field.of)
      return (text) => orRefused(parseChoices(text, read, field.of), 'not_a_choice')
    }
    case 'reference':
      return (text) => ({ value: text })
  }
}

const orRefused = (value: unknown, code: RowErrorCode): Parsed => (value === null ? refused(code) : { value })

function numberOr(plain: string | null, convert: (plain: string) => number | null, code: RowErrorCode): Parsed {
  if (plain === null) return refused(code)
  const value = convert(plain)
  return value === null ? refused('too_many_places') : { value }
}

function wholeReader(target: string, decimal: Style['decimal']): ValueReader {
  const called = target === 'unit.floor' ? floorCalled : target === 'unit.position' ? sideCalled : () => null
  return (text) => {
    const word = called(text)
    if (isUncounted(target, text)) return { error: 'not_a_whole_number', warning: true }
    return word === null ? numberOr(plainNumber(text, decimal), Number, 'not_a_whole_number') : { value: word }
  }
}

function dayReader(target: string, dayOrder: Style['dayOrder']): ValueReader {
  const mayBeEndless = target.endsWith('.endsOn')
  return (text) => (mayBeEndless && isEndless(text) ? { value: null } : orRefused(parseDay(text, dayOrder), 'not_a_day'))
}

/** A number with what people write around it taken off: "Tel.: 040 12 34 (privat)". */
const bareNumber = (text: string) => withoutWords(text) || text
const withoutWords = (text: string) =>
  text
    .replaceAll(/^[^\d+(]+|[^\d)]+$|\s*\([^\d)]*\)/g, '')
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replaceAll('–', '-')

function readPostalCode(text: string): Parsed {
  const code = text.replace(/^D[- ]*/i, '')
  // A spreadsheet takes the code for a number and loses its leading zero.
  if (/^\d{4}$/.test(code)) return { value: `0${code}` }
  return /^\d{5}$/.test(code) ? { value: code } : refused('not_a_postal_code')
}
