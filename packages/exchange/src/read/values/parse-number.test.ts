import type { DecimalMark } from '@treppenhaus/domain/import'
import { expect, test } from 'vitest'
import { centsOf, parseFraction, placesOf, plainNumber } from './parse-number.ts'

test.each<[string, DecimalMark, string | null]>([
  ['1.234,56', ',', '1234.56'],
  ['1,234.56', '.', '1234.56'],
  ['1,234.56', ',', '1234.56'],
  ['1.234', ',', '1234'],
  ['1.234', '.', '1.234'],
  ['75.5', ',', '75.5'],
  ['75,5', '.', '75.5'],
  ['75.5 m²', '.', '75.5'],
  ['68,45 qm', ',', '68.45'],
  ['1.234,56 €', ',', '1234.56'],
  ['EUR 812,00', ',', '812.00'],
  ["1'234.50", '.', '1234.50'],
  ['1\u00A0234,50', ',', '1234.50'],
  ['-12,50', ',', '-12.50'],
  ['12,50-', ',', '-12.50'],
  ['+3', ',', '3'],
  ['1.23.4', ',', null],
  ['1,2,3', '.', null],
  ['', ',', null],
  ['drei', ',', null],
  ['1e5', '.', null],
  ['Infinity', '.', null],
  ['0x10', '.', null],
  ['9'.repeat(41), ',', null],
])('%j with the mark %j is %j', (text, mark, expected) => {
  expect(plainNumber(text, mark)).toBe(expected)
})

test.each([
  ['1234.56', 123_456],
  ['1234.5', 123_450],
  ['-0.05', -5],
  ['12', 1_200],
  ['12.500', 1_250],
  ['12.505', null],
])('%s are %s cents', (plain, cents) => {
  expect(centsOf(plain)).toBe(cents)
})

test.each([
  ['1', 0],
  ['1.50', 1],
  ['1.00', 0],
  ['1.255', 3],
])('%s has %i places that count', (plain, places) => {
  expect(placesOf(plain)).toBe(places)
})

test.each<[string, DecimalMark, [number, number] | null]>([
  ['71/1000', ',', [71, 1000]],
  ['71 / 1.000', ',', [71, 1000]],
  ['71,5/1.000', ',', [715, 10_000]],
  ['71/1000stel', ',', [71, 1000]],
  ['71/1000tel', ',', [71, 1000]],
  ['1/2/3', ',', null],
  ['71', ',', null],
  ['a/b', ',', null],
])('the share %j', (text, mark, expected) => {
  expect(parseFraction(text, mark)).toEqual(expected === null ? null : { numerator: expected[0], denominator: expected[1] })
})
