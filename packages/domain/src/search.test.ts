import { expect, test } from 'vitest'
import { readSearch } from './search.ts'

test.each([
  ['Lindenstr 12, WE 3', { words: ['Lindenstr', '12', 'WE', '3'], digits: null }],
  ['  Müller ', { words: ['Müller'], digits: null }],
  ['+49 (0)221 47 11', { words: ['+49', '(0)221', '47', '11'], digits: '2214711' }],
  ['0221/4711-0', { words: ['0221/4711-0'], digits: '22147110' }],
  ['104', { words: ['104'], digits: null }],
  ['a b c d e f g', { words: ['a', 'b', 'c', 'd', 'e', 'f'], digits: null }],
  ['', { words: [], digits: null }],
])('%s', (q, search) => {
  expect(readSearch(q)).toEqual(search)
})
