import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { openPages } from '../../components/test-pages.tsx'
import { NewPropertyGroupPage, PropertyGroupPage } from './group-form.tsx'
import type { PropertyGroup } from './queries.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => localStorage.clear())

const routes = [
  { path: '/office/property-groups', element: <p>Alle Gruppen</p> },
  { path: '/office/property-groups/new', element: <NewPropertyGroupPage /> },
  { path: '/office/property-groups/:id', element: <PropertyGroupPage /> },
]
const group: PropertyGroup = { id: 'g1', name: 'Westen', propertyIds: [], propertyCount: 0, staffCount: 0, version: 1 }
const answers = { 'GET properties': () => ({ items: [], nextCursor: null }) }
const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })
const press = async (label: string) => userEvent.click(await screen.findByRole('button', { name: label }))
const sent = async (requests: Request[], method: string) =>
  Promise.all(
    requests
      .filter((each) => each.method === method && each.url.includes('/property-groups'))
      .map(async (each) => [each.headers.get('if-match'), await each.json()] as const),
  )

test('a new one is made of what was typed, and the list follows', async () => {
  const { requests } = await openPages(routes, '/office/property-groups/new', { ...answers, 'POST property-groups': () => group })
  await press('Anlegen')
  expect(await sent(requests, 'POST')).toEqual([])
  await userEvent.type(await name(), ' Westen ')
  await press('Anlegen')
  expect(await screen.findByText('Alle Gruppen')).toBeTruthy()
  expect(await sent(requests, 'POST')).toEqual([[null, { name: 'Westen', propertyIds: [] }]])
  expect(Object.keys(localStorage).filter((key) => key.includes('group.new'))).toEqual([])
})

test('a change counts for the version that was opened; of a newer one what was typed is kept', async () => {
  const newer = { ...group, version: 2, staffCount: 2 }
  let current = group
  const { requests } = await openPages(routes, '/office/property-groups/g1', {
    ...answers,
    'GET property-groups/g1': () => current,
    'PATCH property-groups/g1': ({ headers }) =>
      headers.get('if-match') === '"v2"'
        ? { ...newer, name: 'Osten', version: 3 }
        : Response.json({ code: 'changed_meanwhile', status: 412, type: '' }, { status: 412 }),
  })
  await userEvent.clear(await name())
  await userEvent.type(await name(), 'Osten')
  await press('Speichern')
  current = newer
  await press('Aktuellen Stand laden')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Aktuellen Stand laden' })).toBeNull())
  expect(await screen.findByText('Eine Änderung gilt sofort für 2 Personen.')).toBeTruthy()
  expect((await name()).value).toBe('Osten')
  await press('Speichern')
  expect(await screen.findByText('Alle Gruppen')).toBeTruthy()
  const body = { name: 'Osten', propertyIds: [] }
  expect(await sent(requests, 'PATCH')).toEqual([
    ['"v1"', body],
    ['"v2"', body],
  ])
})
