import { expect, test } from 'vitest'
import { checkWords } from './words.ts'

test.each([
  ['/wor' + 'k/main', /one machine/],
  ["cd '/hom" + "e/anna'", /one machine/],
  ['https://registr' + 'y.npmjs.org', /package host/],
  ['// TOD' + 'O later', /leaves work behind/],
  ['// @ts-ign' + 'ore', /type check off/],
  ['test.onl' + "y('x', () => {})", /leaves tests out/],
])('%s is found with its line', (text, sentence) => {
  expect(checkWords('docs/a.md', `first line\n${text}\n`)).toEqual([
    { path: 'docs/a.md', line: 2, message: expect.stringMatching(sentence) },
  ])
})

test('addresses of the product are not paths of a machine', () => {
  expect(checkWords('docs/a.md', 'GET /api/v1/staff/work-orders\n/portal/home/x\n')).toEqual([])
})
