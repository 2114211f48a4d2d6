import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { openPages } from '../../components/test-pages.tsx'
import { ImportPage } from './import-page.tsx'
import type { Import, ImportField, ImportTable } from './queries.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => localStorage.clear())

const found: Import = {
  id: 'i1',
  fileName: 'stamm.csv',
  fileSize: 2048,
  format: 'csv',
  state: 'uploaded',
  counts: null,
  problem: null,
  handOver: null,
  createdBy: 'Jana Reuter',
  createdAt: '2026-11-21T10:00:00Z',
  checkedAt: null,
  startedAt: null,
  finishedAt: null,
  total: null,
  done: 0,
  version: 1,
  dialect: { charset: 'windows-1252', delimiter: ';', quote: '"', decimal: ',', dayOrder: 'dmy', headingRow: 1, sheet: null },
  mapping: ['unit.number', null, 'unit.areaM2'],
  options: { complete: false, skipErrors: false, managementType: 'rental', otherOrganization: false, manyEnds: false },
  pauseRequested: false,
  openConflicts: 0,
  sameAs: null,
  isKept: true,
  actions: ['edit', 'check', 'discard'],
}
const table: ImportTable = {
  headings: ['WE-Nr', 'Stockwerk', 'Wohnfläche'],
  sample: [
    ['301', '3', '68,40'],
    ['302', '3', '71,20'],
  ],
  sheets: [],
  guess: ['unit.number', null, 'unit.areaM2'],
  rememberedAs: null,
}
const field = (name: string): ImportField => ({
  target: `unit.${name}`,
  kind: 'unit',
  field: name,
  type: 'text',
  required: false,
  choices: [],
  to: null,
  label: null,
})
const routes = [{ path: '/exchange/imports/:id', element: <ImportPage /> }]

const open = (columns: ImportTable = table, start: Import = found) => {
  let now = start
  return openPages(routes, '/exchange/imports/i1', {
    'GET imports/i1': () => now,
    'GET imports/i1/table': () => columns,
    'GET import-fields': () => ({ items: ['number', 'floor', 'areaM2'].map(field) }),
    'PATCH imports/i1': () => (now = { ...now, version: now.version + 1 }),
    'POST imports/i1/check': () => (now = { ...now, state: 'checking', total: 100, done: 40, actions: [] }),
  })
}
const target = (heading: string) => screen.findByRole<HTMLInputElement>('combobox', { name: `${heading} wird zu` })
/** As the keyboard does it: type a part of the name, down, enter. */
const choose = async (name: string, option: string) => {
  await userEvent.type(await screen.findByRole('combobox', { name }), option)
  await userEvent.keyboard('{ArrowDown}{Enter}')
}
const patched = (requests: Request[]) => requests.find(({ method }) => method === 'PATCH')?.json() as Promise<{ mapping: unknown }>

test('shows each column with its first values and what it seems to be', async () => {
  await open()
  expect((await target('WE-Nr')).value).toBe('Einheit: Nummer')
  const row = screen.getByRole('rowheader', { name: 'Wohnfläche' }).closest('tr')!
  expect(within(row).getByText('68,40 · 71,20')).toBeTruthy()
  expect(within(row).getByText('Vorschlag')).toBeTruthy()
  expect((await target('Stockwerk')).value).toBe('')
  expect(screen.getByText('2 von 3 Spalten werden übernommen.')).toBeTruthy()
})

test('checks the file with the mapping as it was changed, and goes on to the dry run', async () => {
  const { requests } = await open()
  await choose('Stockwerk wird zu', 'Geschoss')
  await userEvent.click(screen.getByRole('button', { name: 'Prüfen' }))
  expect(await screen.findByText('40 von 100 Datensätzen geprüft')).toBeTruthy()
  expect((await patched(requests)).mapping).toEqual(['unit.number', 'unit.floor', 'unit.areaM2'])
})

test('two columns never go to the same field', async () => {
  const { requests } = await open()
  await choose('Stockwerk wird zu', 'Nummer')
  await userEvent.click(screen.getByRole('button', { name: 'Prüfen' }))
  expect(await screen.findByText(/^Zwei Spalten haben dasselbe Ziel/)).toBeTruthy()
  expect(requests.some(({ method }) => method === 'PATCH')).toBe(false)
})

test('what was mapped is there after a reload', async () => {
  const { leave } = await open()
  await choose('Stockwerk wird zu', 'Geschoss')
  leave()
  await open()
  expect((await target('Stockwerk')).value).toBe('Einheit: Geschoss')
})

test('another charset is read at once', async () => {
  const { requests } = await open()
  ;(await screen.findByRole('combobox', { name: 'Zeichensatz' })).focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(await patched(requests)).toMatchObject({ dialect: { charset: 'iso-8859-15', delimiter: ';' } })
})

test('a remembered mapping is named and nothing is called a guess', async () => {
  await open({ ...table, rememberedAs: 'Buchhaltung' })
  expect(await screen.findByText(/Die Zuordnung „Buchhaltung“ passt/)).toBeTruthy()
  expect(screen.queryByText('Vorschlag')).toBeNull()
})

test('a file that cannot be read says why and where', async () => {
  await open(table, { ...found, state: 'failed', problem: { code: 'open_quote', line: 812 } })
  expect(await screen.findByText(/nie geschlossen.*\(Zeile 812\)/)).toBeTruthy()
})
