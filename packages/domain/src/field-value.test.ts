import { expect, test } from 'vitest'
import { checkCustomValue, checkValue } from './field-value.ts'
import { fieldsOfKind, type Field } from './record-kinds.ts'

const { unit, person, contractor, building } = fieldsOfKind

test.each<[string, Field, unknown, string | undefined]>([
  ['a number of a unit', unit.number, 'WE 01', undefined],
  ['blanks where something is needed', unit.number, '  ', 'required'],
  ['nothing where something is needed', unit.kind, null, 'required'],
  ['nothing where nothing is needed', unit.floor, null, undefined],
  ['a text that is too long', unit.number, 'x'.repeat(41), 'too_long'],
  ['letters beyond 16 bits count once', unit.number, '𝔘'.repeat(40), undefined],
  ['a NUL', unit.number, 'a\u0000', 'unreadable_character'],
  ['a number as text', unit.floor, '3', 'not_a_whole_number'],
  ['half a floor', unit.floor, 1.5, 'not_a_whole_number'],
  ['a floor too deep', unit.floor, -6, 'too_small'],
  ['a floor too high', unit.floor, 61, 'too_large'],
  ['an area', unit.areaM2, 68.45, undefined],
  ['an area of three places', unit.areaM2, 68.455, 'too_many_places'],
  ['no number', unit.areaM2, Number.NaN, 'not_a_number'],
  ['cents', unit.targetRent, 80_000, undefined],
  ['parts of cents', unit.targetRent, 800.5, 'not_a_number'],
  ['a day', building.energyValidUntil, '2028-02-29', undefined],
  ['a day that does not exist', building.energyValidUntil, '2027-02-29', 'not_a_day'],
  ['a word for a day', building.energyValidUntil, 'soon', 'not_a_day'],
  ['yes', unit.archived, true, undefined],
  ['a word for yes', unit.archived, 'yes', 'not_yes_or_no'],
  ['a kind', unit.kind, 'parking', undefined],
  ['no kind of ours', unit.kind, 'castle', 'not_a_choice'],
  ['trades', contractor.trades, ['plumbing'], undefined],
  ['no trade of ours', contractor.trades, ['magic'], 'not_a_choice'],
  ['an e-mail address', person.email, 'ada@example.com', undefined],
  ['no e-mail address', person.email, 'ada@', 'not_an_email'],
  ['a number to call', person.phone, '+49 (0)40 12-3', undefined],
  ['no number to call', person.phone, 'call me', 'not_a_phone_number'],
  ['another record', unit.building, '0198c0de-0000-7000-8000-000000000000', undefined],
  ['no other record', unit.building, 'x', 'unknown_reference'],
])('%s', (_what, field, value, expected) => {
  expect(checkValue(field, value)).toBe(expected)
})

test("a field of one's own holds what its type says, and need not be filled", () => {
  expect(checkCustomValue({ type: 'choice', choices: ['Holz'] }, 'Holz')).toBeUndefined()
  expect(checkCustomValue({ type: 'choice', choices: ['Holz'] }, 'Stein')).toBe('not_a_choice')
  expect(checkCustomValue({ type: 'yes_no', choices: [] }, null)).toBeUndefined()
  expect(checkCustomValue({ type: 'day', choices: [] }, '2026-13-01')).toBe('not_a_day')
})
