import { expect, test } from 'vitest'
import { shareCheck, shareOf, shareText } from './share.ts'

test.each(['71/1000', '71 / 1.000', ' 71 von 1000 ', '71 of 1 000'])('%s is one share', (text) => {
  expect(shareOf(text)).toEqual({ numerator: 71, denominator: 1000 })
})

test.each(['', '71', '71,5/1000', '0/1000', '1/0', '1/2000000', 'x/y', '1/2/3'])('%s is none', (text) => {
  expect(shareOf(text)).toBeNull()
})

test('what is written can be read again', () => {
  expect(shareOf(shareText(1, 3))).toEqual({ numerator: 1, denominator: 3 })
  expect(shareText(null, 1000)).toBe('')
})

test('nothing is fine, half a share is not', () => {
  expect([shareCheck(' '), shareCheck('1/2'), shareCheck('1/')]).toEqual([undefined, undefined, { key: 'share' }])
})
