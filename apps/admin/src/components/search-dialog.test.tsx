import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { SearchButton } from './search-button.tsx'
import { openPages } from './test-pages.tsx'

vi.setConfig({ testTimeout: 30_000 })

const routes = [
  { path: '/', element: <SearchButton /> },
  { path: '/people/:id', element: <p>Die Person</p> },
  { path: '/tickets', element: <p>Die Vorgänge</p> },
]
const hits = [
  { kind: 'property', id: 'p1', title: 'Mühlenstraße 7', about: '104, 50996 Köln', archived: false },
  { kind: 'person', id: 'n1', title: 'Jörg Müller', about: 'Mühlenstraße 7, WE 3', archived: false },
  { kind: 'person', id: 'n2', title: 'Jörg Mühlbauer', about: 'Köln', archived: true },
]
const field = () => screen.findByRole('combobox', { name: 'Suchen in allem' })
const options = async () => (await screen.findAllByRole('option')).map(({ textContent }) => textContent)

async function open(items: object[]) {
  const page = await openPages(routes, '/', { 'GET search': () => ({ items }) })
  await userEvent.keyboard('{Control>}k{/Control}')
  return page
}

test('hits stand in groups; arrows choose, Enter opens', async () => {
  await open(hits)
  await userEvent.type(await field(), 'mül')
  expect(await options()).toEqual(['Mühlenstraße 7104, 50996 Köln', 'Jörg MüllerMühlenstraße 7, WE 3', 'Jörg MühlbauerArchiviertKöln'])
  expect(screen.getAllByRole('group').map((group) => group.querySelector('[role="presentation"]')?.textContent)).toEqual([
    'Objekte',
    'Personen',
  ])
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  const chosen = screen.getByRole('option', { selected: true })
  expect([chosen.textContent, (await field()).getAttribute('aria-activedescendant')]).toEqual([
    'Jörg MüllerMühlenstraße 7, WE 3',
    chosen.id,
  ])
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('Die Person')).toBeTruthy()
})

test('nothing found is said, and the tickets can be searched', async () => {
  const { requests } = await open([])
  await userEvent.type(await field(), 'xyz')
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Nichts gefunden zu „xyz“.'))
  expect(requests.filter(({ url }) => url.includes('/search')).map(({ url }) => new URL(url).search)).toEqual(['?q=xyz'])
  await userEvent.click(screen.getByRole('button', { name: '„xyz“ in allen Vorgängen suchen' }))
  expect(await screen.findByText('Die Vorgänge')).toBeTruthy()
})

test('nothing is asked before something is typed', async () => {
  const { requests } = await open(hits)
  await field()
  expect(requests.filter(({ url }) => url.includes('/search'))).toEqual([])
})
