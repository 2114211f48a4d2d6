import { expect, test } from 'vitest'
import { formatOfNumber, numberText, unescapeText } from './cell-text.ts'

test.each([
  [14, undefined, true],
  [0, undefined, false],
  [2, undefined, false],
  [164, 'dd.mm.yyyy', true],
  [164, '[$-407]d. mmmm yyyy;@', true],
  [164, 'yyyy-mm-dd hh:mm', true],
  [164, '#,##0.00 "Tage"', false],
  [164, '#,##0.00\\ "EUR"', false],
  [164, '[Red]0.00', false],
  [164, 'General', false],
])('the format %i %s is a day: %s', (id, code, isDay) => {
  expect(formatOfNumber(id, code).isDay).toBe(isDay)
})

const day = { isDay: true, width: 0 }
test.each([
  ['44287', day, ',', false, '2021-04-01'],
  ['44287.75', day, ',', false, '2021-04-01'],
  ['1', day, ',', false, '1900-01-01'],
  ['59', day, ',', false, '1900-02-28'],
  ['61', day, ',', false, '1900-03-01'],
  ['42825', day, ',', true, '2021-04-01'],
  ['0.5', day, ',', false, '0,5'],
  ['75.5', undefined, ',', false, '75,5'],
  ['75.5', undefined, '.', false, '75.5'],
  ['75.499999999999986', undefined, '.', false, '75.5'],
  ['1.2E3', undefined, ',', false, '1200'],
  ['1E20', undefined, ',', false, '100000000000000000000'],
  ['1E-7', undefined, '.', false, '0.0000001000'],
  ['1067', { isDay: false, width: 5 }, ',', false, '01067'],
  ['1067.5', { isDay: false, width: 5 }, ',', false, '1067,5'],
  ['abc', undefined, ',', false, 'abc'],
] as const)('the number %s', (text, format, decimal, is1904, expected) => {
  expect(numberText(text, format, decimal, is1904)).toBe(expected)
})

test('characters that XML cannot hold come back', () => {
  expect(unescapeText('a_x000D_b_x005F_')).toBe('a\rb_')
})
