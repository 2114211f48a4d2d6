import { expect, test } from 'vitest'
import { findLiterals } from './literals.ts'

const count = (code: string) => findLiterals('apps/x/src/a.tsx', code).length

test.each([
  '<p>Guten Tag</p>',
  "<p>{'Guten Tag'}</p>",
  '<p>{`Guten Tag ${name}`}</p>',
  "<p>{open ? 'offen' : t('closed')}</p>",
  "<p>{name ?? 'unbekannt'}</p>",
  '<button aria-label="Schließen" />',
  '<input placeholder={"Suchen"} />',
  '<Panel emptyText="Nichts gefunden" />',
  "notify({ message: 'Gespeichert' })",
])('%s holds literal text', (code) => {
  expect(count(code)).toBe(1)
})

test.each([
  "<p>{t('hello')}</p>",
  '<p className="large text" data-x="Guten Tag">·</p>',
  '<h1>Treppenhaus</h1>',
  "<p>{kind === 'open' && t('closed')}</p>",
  "const columns = [{ label: 'list.name' }]",
])('%s is fine', (code) => {
  expect(count(code)).toBe(0)
})
