import { CODE_LETTERS } from '@treppenhaus/domain/invitation'
import { expect, test } from 'vitest'
import { afterTyping, plainCode, problemOfCode, showCode } from './access-code.ts'

test.each([
  ['hkw7m4px9tcrab23', 'HKW7 M4PX 9TCR AB23'],
  ['HKW7-M4PX-9TCR-AB23', 'HKW7 M4PX 9TCR AB23'],
  [' hkw7 – m4px.9tcr_ab23\n', 'HKW7 M4PX 9TCR AB23'],
  ['HKW7M4PX9TCRAB23ZZZ', 'HKW7 M4PX 9TCR AB23'],
  ['hkw7', 'HKW7'],
  ['hkw7m', 'HKW7 M'],
  ['', ''],
])('%j is shown as %j', (typed, shown) => {
  expect(showCode(typed)).toBe(shown)
})

test('what is sent has no spaces', () => {
  expect(plainCode('HKW7 M4PX 9TCR AB23')).toBe('HKW7M4PX9TCRAB23')
})

test.each([
  ['', 'missing'],
  [' - ', 'missing'],
  ['HKW7 M4PX', 'short'],
  ['HKW7 M4P0', 'foreign'],
  ['HKW7 M4PX 9TCR ABI3', 'foreign'],
  ['HKW7 M4PX 9TCR AB23', undefined],
  [CODE_LETTERS.slice(0, 16), undefined],
])('%j: %j', (typed, problem) => {
  expect(problemOfCode(typed)).toBe(problem)
})

test.each([
  ['a fifth sign brings the space before it', 'HKW7M', 5, 'HKW7 M', 6],
  ['a sign in the middle leaves the caret behind itself', 'HKX W7 M4', 3, 'HKXW 7M4', 3],
  ['a space alone changes nothing', 'HKW7 ', 5, 'HKW7', 4],
  ['a deleted space leaves the caret before it', 'HKW7M4PX', 4, 'HKW7 M4PX', 4],
  ['pasted text puts the caret at the end', 'hkw7-m4px-9tcr-ab23', 19, 'HKW7 M4PX 9TCR AB23', 19],
])('%s', (_, typed, caret, text, place) => {
  expect(afterTyping(typed, caret)).toEqual({ text, caret: place })
})
