import { expect, test } from 'vitest'
import type { Catalogues } from './catalogues.ts'
import { matchKeys } from './match-keys.ts'
import { findUses } from './uses.ts'

function check(keys: string[], code: string) {
  const texts = new Map(keys.map((key) => [key, 'x']))
  const catalogues: Catalogues = { de: texts, en: texts }
  return matchKeys('apps/x', catalogues, new Map([['a.tsx', findUses('a.tsx', code)]])).map(({ message }) => message)
}

const useT = "const { t } = useTranslation('tickets', { keyPrefix: 'list' });\n"

test.each([
  ['a plain key', ['tickets:list.title'], "t('title')"],
  ['a key with a part known at run time', ['tickets:list.state.new', 'tickets:list.state.closed'], 't(`state.${state}`)'],
  ['alternatives', ['tickets:list.a', 'tickets:list.b'], "t(is ? 'a' : 'b')"],
  ['a list of keys', ['tickets:list.error.x', 'tickets:list.other'], "t([`error.${code}`, 'other'])"],
  ['plurals', ['tickets:list.count_one', 'tickets:list.count_other'], "t('count', { count })"],
  ['another namespace', ['errors:gone'], "t('errors:gone')"],
  ['a key that is passed on', ['tickets:nav.home'], "const items = [{ key: 'nav.home' }]"],
  ['the Trans component', ['tickets:list.rich'], '<Trans i18nKey="rich" />'],
])('%s is found', (_, keys, code) => {
  expect(check(keys, useT + code)).toEqual([])
})

test('a missing key is named with its place', () => {
  expect(check([], `${useT}t('title')`)).toEqual([expect.stringContaining('No text for "title"')])
  expect(check([], `${useT}t(\`state.\${state}\`)`)).toEqual([expect.stringContaining('No text for "state.…"')])
})

test('a key of another namespace does not count', () => {
  expect(check(['people:list.title'], `${useT}t('title')`)).toEqual([
    expect.stringContaining('No text for "title"'),
    expect.stringContaining('people:list.title is used nowhere'),
  ])
})
