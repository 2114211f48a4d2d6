import { expect, test } from 'vitest'
import { changedShares, readShare, sheetOf, sumOfSheet } from './share-sheet.ts'

const unit = (id: string, shareNumerator: number | null, shareDenominator: number | null) => ({ id, shareNumerator, shareDenominator })

test('a sheet shows numbers over the denominator that most have, and says what it means again', () => {
  const units = [unit('a', 500, 1000), unit('b', 250, 1000), unit('c', 1, 4), unit('d', null, null)]
  const sheet = sheetOf(units)
  expect(sheet).toEqual({ denominator: '1000', texts: { a: '500', b: '250', c: '1/4', d: '' } })
  expect(changedShares(units, sheet)).toEqual([])
})

test.each([
  ['500', '499', 1n],
  ['500', '500', 0n],
  ['500', '501', -1n],
])('%s and %s leave %s of a thousand', (a, b, missing) => {
  expect(sumOfSheet({ denominator: '1000', texts: { a, b, c: 'x' } })).toMatchObject({ missing, sum: { denominator: 1000n } })
})

test('what cannot be read is not sent, and an emptied field is', () => {
  expect(readShare('7,5', '1000')).toBe('unreadable')
  const units = [unit('a', 500, 1000), unit('b', 250, 1000)]
  const changed = changedShares(units, { denominator: '1000', texts: { a: '', b: '7,5' } })
  expect(changed.map(({ unit: { id }, share }) => [id, share])).toEqual([['a', null]])
})
