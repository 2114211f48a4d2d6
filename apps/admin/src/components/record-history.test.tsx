import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RecordHistory } from './record-history.tsx'
import type { RecordChange } from './record-history-queries.ts'
import { openPages } from './test-pages.tsx'

const change = (seq: number, overrides: Partial<RecordChange>): RecordChange => ({
  ...{ seq, at: '2026-11-20T10:00:00.000Z', kind: 'person', recordId: 'p1', act: 'changed', about: '', changes: [], origin: null },
  ...{ importId: null, by: { kind: 'staff', name: 'Jana Reuter' } },
  ...overrides,
})
const open = (items: RecordChange[]) =>
  openPages([{ path: '/', element: <RecordHistory kind="person" id="p1" /> }], '/', {
    'GET record-history': () => ({ items, nextCursor: null }),
    'GET custom-fields': () => ({
      items: [{ key: 'since', labelDe: 'Kunde seit', labelEn: 'Customer since', type: 'day', kind: 'person', choices: [], archived: true }],
    }),
  })

test('what was saved at once stands in one entry, own fields by their names and days as days', async () => {
  await open([
    change(3, { changes: [{ field: 'custom.since', from: null, to: '2026-01-31' }] }),
    change(2, { kind: 'person_contact', act: 'created', changes: [{ field: 'value', from: null, to: '0341 99' }] }),
    change(1, { at: '2026-11-19T10:00:00.000Z', act: 'created', origin: 'import', importId: 'i1', by: { kind: 'system', name: '' } }),
  ])
  const entries = await screen.findAllByRole('listitem')
  expect(entries).toHaveLength(2)
  expect(await within(entries[0]!).findByText('Kunde seit')).toBeTruthy()
  expect(within(entries[0]!).getByText('31.01.2026')).toBeTruthy()
  expect(within(entries[0]!).getByText('Weiterer Kontakt angelegt')).toBeTruthy()
  expect(within(entries[1]!).getByText('Automatisch')).toBeTruthy()
  expect(within(entries[1]!).getByRole('link', { name: 'Import' }).getAttribute('href')).toContain('i1')
})

test('where nothing has happened it says so', async () => {
  await open([])
  expect(await screen.findByText('Noch keine Änderung festgehalten.')).toBeTruthy()
})
