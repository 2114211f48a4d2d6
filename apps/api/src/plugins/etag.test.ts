import { expect, test } from 'vitest'
import { Refusal } from '../errors.ts'
import { etagOf, requireVersion, versionOf } from './etag.ts'

const refusalOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.extra]
  }
  return undefined
}

test.each([
  ['the tag as it was sent', etagOf(7), 7],
  ['one a proxy made weak', 'W/"v7"', 7],
  ['one of somebody else', '"abc"', -1],
  ['any version', '*', -1],
])('%s', (_what, header, version) => {
  expect(versionOf({ 'if-match': header })).toBe(version)
})

test('428: no version is named', () => {
  expect(refusalOf(() => versionOf({}))).toEqual(['precondition_required', {}])
})

test('412: somebody was quicker, and is named', () => {
  expect(refusalOf(() => requireVersion(1, { version: 2, changedBy: 'Jana Reuter' }))).toEqual([
    'changed_meanwhile',
    { etag: '"v2"', changedBy: 'Jana Reuter' },
  ])
  expect(refusalOf(() => requireVersion(2, { version: 2 }))).toBeUndefined()
})
