import { de } from '@treppenhaus/exchange/field-labels/de'
import { en } from '@treppenhaus/exchange/field-labels/en'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../structure/source.ts'

type RecordWords = { kind: Record<string, string>; kinds: Record<string, string>; field: Record<string, Record<string, string>> }

test.each([
  ['de', de],
  ['en', en],
] as const)('%s: pages and files call the kinds of records and their fields alike', (locale, labels) => {
  const words = JSON.parse(readFileSync(path.join(root, `apps/admin/src/locales/${locale}/records.json`), 'utf8')) as RecordWords
  const ofFiles = Object.entries({ ...labels.kinds, relation: labels.relation }).map(([kind, { one, fields }]) => [kind, one, fields])
  expect(Object.keys(words.kind).map((kind) => [kind, words.kind[kind], words.field[kind]])).toEqual(ofFiles)
  expect(words.kinds).toEqual(Object.fromEntries(Object.entries(labels.kinds).map(([kind, { many }]) => [kind, many])))
})
