import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareText, safeText } from './formula-safe.ts'

test.each(['=1+1', '+cmd|calc', '-2+3|x', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－x', '＠x', "'=1", "''@x"])(
  '%j is no formula any more',
  (text) => {
    expect(safeText(text)).toBe(`'${text}`)
    expect(bareText(safeText(text))).toBe(text)
  },
)

test.each(['+49 40 123-45', '-12,50', '-1', 'Hof', "'Hof", '', '12-3', 'a=b'])('%j stays as it is', (text) => {
  expect(safeText(text)).toBe(text)
  expect(bareText(text)).toBe(text)
})

const nasty = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', '4', ' ', 'ä') })

test('whatever is made safe comes back', () => {
  fc.assert(fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => bareText(safeText(text)) === text))
})
