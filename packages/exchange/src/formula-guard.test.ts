import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula, unguardFormula } from './formula-guard.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+49 40 123', "'+49 40 123"],
  ['-12,50', "'-12,50"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ["'n Abend", "'n Abend"],
  ['Am See 1', 'Am See 1'],
])('%j is written as %j', (text, written) => {
  expect(guardFormula(text)).toBe(written)
  expect(unguardFormula(written)).toBe(text)
})

test('any text comes back as it was, and none of those written starts a formula', () => {
  const pieces = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', 'a', ' '), { maxLength: 6 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(pieces, (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text)
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    }),
  )
})
