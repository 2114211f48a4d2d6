import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { openPages } from '../../components/test-pages.tsx'
import { ConflictsPage } from './conflicts-page.tsx'
import type { Conflict } from './queries.ts'

vi.setConfig({ testTimeout: 30_000 })

const conflict = (id: string, change: Partial<Conflict>): Conflict => ({
  id,
  kind: 'unit',
  recordId: 'u1',
  recordName: 'Lindenauer Straße 14, WE 301',
  property: { id: 'p1', name: 'Lindenauer Straße 14' },
  field: 'areaM2',
  ours: 68.4,
  theirs: 70.12,
  importId: 'i1',
  createdAt: '2026-11-21T10:00:00Z',
  ...change,
})
const all = [
  conflict('c1', {}),
  conflict('c2', { field: 'targetRent', ours: 51_230, theirs: 53_000 }),
  conflict('c3', {
    kind: 'person',
    recordId: 'x1',
    recordName: 'Marta Wiśniewska',
    property: null,
    field: 'phone',
    ours: null,
    theirs: '0341 1',
  }),
]
const open = () =>
  openPages([{ path: '/exchange/conflicts', element: <ConflictsPage /> }], '/exchange/conflicts', {
    'GET import-conflicts': () => ({ items: all, nextCursor: null }),
    'GET import-conflicts/count': () => ({ open: all.length }),
    'GET properties': () => ({ items: [], nextCursor: null }),
    'POST import-conflicts/decisions': () => ({ decided: ['c1', 'c2'], gone: [], refused: [] }),
  })
const decisions = (requests: Request[]) =>
  Promise.all(
    requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/decisions')).map((one) => one.json() as Promise<unknown>),
  )

test('shows both values side by side, by record, with the way to it', async () => {
  await open()
  const unit = await screen.findByRole('region', { name: 'Lindenauer Straße 14, WE 301' })
  const row = within(unit).getByRole('rowheader', { name: 'Sollmiete in Euro' }).closest('tr')!
  expect(within(row).getByText(/512,30/)).toBeTruthy()
  expect(within(row).getByText(/530,00/)).toBeTruthy()
  expect(within(unit).getByRole('link').getAttribute('href')).toBe('/units/u1')
  expect(within(screen.getByRole('region', { name: 'Marta Wiśniewska' })).getByText('leer')).toBeTruthy()
})

test('one value is taken over by its button', async () => {
  const { requests } = await open()
  await userEvent.click(await screen.findByRole('button', { name: 'Fläche in m²: „70,12“ übernehmen' }))
  expect(await decisions(requests)).toEqual([{ ids: ['c1'], decision: 'take' }])
})

test('all fields of a record are kept together, by the keyboard', async () => {
  const { requests } = await open()
  const mark = await screen.findByRole('checkbox', { name: 'Alle Felder von Lindenauer Straße 14, WE 301 auswählen' })
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Unsere behalten' }).disabled).toBe(true)
  mark.focus()
  await userEvent.keyboard(' ')
  screen.getByRole('button', { name: 'Unsere behalten' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('2 Felder behalten.')).toBeTruthy()
  expect(await decisions(requests)).toEqual([{ ids: ['c1', 'c2'], decision: 'keep' }])
})
