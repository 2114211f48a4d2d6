import { expect, test } from 'vitest'
import { compareLanguages, loadCatalogues } from './catalogues.ts'

function compare(de: object, en: object) {
  const files: Record<string, object> = { 'apps/x/src/locales/de/a.json': de, 'apps/x/src/locales/en/a.json': en }
  return compareLanguages(
    'apps/x',
    loadCatalogues('apps/x', Object.keys(files), (file) => JSON.stringify(files[file])),
  ).map(({ message }) => message)
}

test('equal keys and placeholders are fine', () => {
  expect(compare({ b: { c: 'Hallo {{name}}' } }, { b: { c: 'Hello {{ name }}' } })).toEqual([])
})

test.each([
  [{ b: 'x' }, {}, 'a:b has no English text'],
  [{}, { b: { c: 'x' } }, 'a:b.c has no German text'],
  [{ b: 'x' }, { b: ' ' }, 'a:b is empty'],
  [{ b: '{{name}}' }, { b: '{{count}}' }, 'a:b has the placeholders name in German and count in English'],
  [{ b: '<strong>x</strong>' }, { b: 'x' }, 'in German and none in English'],
])('%j and %j differ', (de, en, sentence) => {
  expect(compare(de, en)).toEqual([expect.stringContaining(sentence)])
})
