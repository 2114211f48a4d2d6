import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Preview, Series } from './queries.ts'
import { SeriesFormPage } from './series-form.tsx'
import { SeriesPage } from './series-page.tsx'
import { openPages } from '../../components/test-pages.tsx'

vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => localStorage.clear())

const routes = [
  { path: '/invitations/new', element: <SeriesFormPage /> },
  { path: '/invitations/series/:id', element: <SeriesPage /> },
]
const house = { id: '9f0e5b0e-0000-4000-8000-000000000001', number: '1014', address: 'Lindenauer Straße 14, Leipzig', count: 3 }
const preview: Preview = { total: 3, properties: [house], leftOut: [{ reason: 'has_account', count: 14 }], sample: [] }
const series: Series = {
  id: 's1',
  channel: 'letter',
  propertyIds: [],
  managementTypes: [],
  roles: [],
  again: false,
  state: 'working',
  total: 3,
  done: 1,
  leftOut: 14,
  createdBy: 'Jana Reuter',
  createdAt: '2026-11-21T10:00:00Z',
  finishedAt: null,
  joined: 0,
  lettersReady: false,
  error: null,
}
const nothing = () => ({ items: [], nextCursor: null })
const answers = { 'POST invitation-series/preview': () => preview, 'GET properties': nothing, 'GET invitations': nothing }
const byLetter = async () => userEvent.click(await screen.findByRole('radio', { name: 'Brief' }))
const bodies = async (requests: Request[], path: string) =>
  Promise.all(requests.filter(({ url, method }) => method === 'POST' && url.endsWith(path)).map((one) => one.json() as Promise<unknown>))

test('says beforehand how many get what, where, and who is left out', async () => {
  const { requests } = await openPages(routes, '/invitations/new', answers)
  expect(await screen.findByRole('button', { name: '3 E-Mails senden' })).toBeTruthy()
  expect(screen.getByRole('link', { name: house.address })).toBeTruthy()
  expect(screen.getByRole('heading', { name: '14 Personen bleiben außen vor' })).toBeTruthy()
  await byLetter()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hausbesitzer' }))
  expect(await screen.findByRole('button', { name: '3 Briefe schreiben' })).toBeTruthy()
  await waitFor(async () =>
    expect((await bodies(requests, '/preview')).at(-1)).toEqual({
      channel: 'letter',
      propertyIds: [],
      managementTypes: [],
      roles: ['resident', 'owner'],
      again: false,
    }),
  )
})

test('lists who is left out for a reason, with what would help', async () => {
  const person = { personId: 'p1', name: 'Ngoc Anh Tran', email: null, home: 'Lindenauer Straße 14, WE 301', reason: 'has_account' }
  const { requests } = await openPages(routes, '/invitations/new', {
    ...answers,
    'POST invitation-series/left-out': () => ({ items: [person], nextCursor: null }),
  })
  await userEvent.click(await screen.findByRole('button', { name: '14 ansehen' }))
  expect(await screen.findByText('Ngoc Anh Tran')).toBeTruthy()
  expect(screen.getByText('Hier ist nichts zu tun.')).toBeTruthy()
  expect(await bodies(requests, '/left-out')).toEqual([expect.objectContaining({ reason: 'has_account', channel: 'email' })])
})

test('starts a series and follows it until its letters are there', async () => {
  const states: Series[] = [series, { ...series, state: 'done', done: 3, lettersReady: true }]
  const { requests } = await openPages(routes, '/invitations/new', {
    ...answers,
    'POST invitation-series': () => ({ ...series, state: 'queued', done: 0 }),
    'GET invitation-series/s1': () => (states.length > 1 ? states.shift()! : states[0]!),
  })
  await byLetter()
  await userEvent.click(await screen.findByRole('button', { name: '3 Briefe schreiben' }))
  expect(await screen.findByText(/von 3 Briefen sind geschrieben/)).toBeTruthy()
  expect(await screen.findByText('3 Briefe sind fertig.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'PDF herunterladen' })).toBeTruthy()
  expect(await bodies(requests, '/invitation-series')).toHaveLength(1)
})

test('nobody to invite: there is nothing to start', async () => {
  await openPages(routes, '/invitations/new', {
    ...answers,
    'POST invitation-series/preview': () => ({ ...preview, total: 0, properties: [] }),
  })
  expect((await screen.findByRole<HTMLButtonElement>('button', { name: '0 E-Mails senden' })).disabled).toBe(true)
})

test('what was chosen is there after a reload', async () => {
  const { leave } = await openPages(routes, '/invitations/new', answers)
  await byLetter()
  leave()
  await openPages(routes, '/invitations/new', answers)
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Brief' })).checked).toBe(true)
})
