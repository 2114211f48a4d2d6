import { expect, test } from 'vitest'
import { customChecks, customTexts, customValues, type CustomField } from './custom-values.ts'

const field = (key: string, type: CustomField['type']): CustomField => ({
  id: key,
  kind: 'unit',
  key,
  labelDe: key,
  labelEn: key,
  type,
  choices: ['a', 'b'],
  archived: false,
  version: 1,
})
const fields = [
  field('t', 'text'),
  field('w', 'whole'),
  field('d', 'decimal'),
  field('y', 'yes_no'),
  field('c', 'choice'),
  field('on', 'day'),
]

test('what is shown is sent again as it was', () => {
  const values = { t: 'Balkon', w: -3, d: 12.5, y: false, c: 'b', on: '2026-11-22' }
  expect(customValues(fields, customTexts(fields, values))).toEqual(values)
  expect(customTexts(fields, values).d).toBe('12,5')
})

test('an empty field is emptied', () => {
  expect(customValues(fields, customTexts(fields))).toEqual({ t: null, w: null, d: null, y: null, c: null, on: null })
})

test('figures are checked, words are not', () => {
  const checks = customChecks(fields, { t: 'x', w: '1,5', d: 'viel' })
  expect(Object.keys(checks).filter((name) => checks[name]!(''))).toEqual(['custom.w', 'custom.d'])
  expect(customChecks(fields, { d: '-12,5' })['custom.d']!('')).toBeUndefined()
})
