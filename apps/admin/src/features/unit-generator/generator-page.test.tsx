import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { openPages } from '../../components/test-pages.tsx'
import { UnitGeneratorPage } from './generator-page.tsx'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => localStorage.clear())

const routes = [
  { path: '/properties/:id', element: <p>Das Haus</p> },
  { path: '/properties/:id/units/generate', element: <UnitGeneratorPage /> },
]
const house = { id: 'p1', street: 'Gohliser Straße', houseNumber: '22', floors: 2, unitsPerFloor: 2 }
const open = (there: string[] = [], more = {}) =>
  openPages(routes, '/properties/p1/units/generate', {
    'GET properties/p1': () => house,
    'GET properties/p1/buildings': () => ({ items: [] }),
    'GET properties/p1/units': () => ({ items: there.map((number) => ({ number })) }),
    'POST properties/p1/unit-generations': () => ({ id: 'c1', count: 4, at: '2026-11-22T10:00:00Z' }),
    'POST change-sets/c1/undo': () => ({ undone: true }),
    ...more,
  })
const list = async () =>
  within(await screen.findByRole('region', { name: 'Neue Einheiten' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
const retype = async (label: string, text: string) => {
  const field = await screen.findByLabelText(label)
  await userEvent.clear(field)
  // A brace begins a key for userEvent.
  await userEvent.type(field, text.replaceAll('{', '{{'))
}

test('the pattern begins with what is known of the house, and its doors follow what is typed', async () => {
  await open()
  expect(await list()).toEqual(['01EG links, Wohnung', '02EG rechts, Wohnung', '031. OG links, Wohnung', '041. OG rechts, Wohnung'])
  await retype('Muster der Nummern', '{floor} {side}')
  await waitFor(async () => expect((await list())[3]).toBe('1. OG rechts1. OG rechts, Wohnung'))
  await retype('Bis Geschoss', '0')
  await waitFor(async () => expect(await list()).toHaveLength(2))
  expect(screen.getByRole('button', { name: '2 Einheiten anlegen' })).toBeTruthy()
  expect(screen.getByRole('img', { name: 'Ansicht mit 2 neuen Türen' }).querySelectorAll('[data-state="new"]')).toHaveLength(2)
})

test('a number that the house has stands at its field and in the drawing, and nothing is sent', async () => {
  const { requests } = await open(['02'])
  expect(await screen.findByText('Diese Nummer gibt es im Haus schon: 02.')).toBeTruthy()
  expect(document.querySelectorAll('[data-state="wrong"]')).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: '4 Einheiten anlegen' }))
  expect(requests.filter(({ method, url }) => method === 'POST' && url.endsWith('unit-generations'))).toEqual([])
})

test('more than can be made at once is refused before it is sent', async () => {
  await open()
  await retype('Bis Geschoss', '60')
  await userEvent.click(await screen.findByRole('button', { name: 'Stellplätze oder Lager hinzufügen' }))
  await retype('Anzahl', '499')
  expect(await screen.findByText(/^Höchstens 500 auf einmal/)).toBeTruthy()
})

test('the units are made, and taken back at once', async () => {
  const { requests } = await open()
  await userEvent.click(await screen.findByRole('button', { name: '4 Einheiten anlegen' }))
  expect(await screen.findByText('Das Haus')).toBeTruthy()
  const sent = requests.find(({ url }) => url.endsWith('/unit-generations'))
  expect(await sent?.json()).toMatchObject({
    floors: { from: 0, to: 1 },
    numbering: '{nr2}',
    positions: [{ kind: 'flat' }, { kind: 'flat' }],
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Rückgängig/ }))
  expect(await screen.findByText('4 Einheiten zurückgenommen')).toBeTruthy()
})
