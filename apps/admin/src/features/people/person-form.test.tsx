import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { addDays, dayIn } from '@treppenhaus/domain/calendar'
import { beforeEach, expect, test, vi } from 'vitest'
import { openPages } from '../../components/test-pages.tsx'
import { EditPersonPage } from './person-form.tsx'
import type { Person } from './queries.ts'

vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => localStorage.clear())

const contact = { id: 'c1', kind: 'mobile', value: '0171 1', label: 'private', note: '' } as const
const person: Person = {
  ...{ id: 'p1', kind: 'natural', salutation: 'none', title: '', firstName: 'Ada', lastName: 'Zett', companyName: '', name: 'Ada Zett' },
  ...{ email: null, phone: null, mobile: null, street: 'Alt 1', postalCode: '', city: 'Leipzig', locale: 'de', note: '' },
  ...{ externalId: null, custom: {}, addresses: [], contacts: [contact], hasAccount: false, archived: false, relations: [], version: 3 },
}
const routes = [
  { path: '/people/:id/edit', element: <EditPersonPage /> },
  { path: '/people/:id', element: <p>Ada Zett ist da</p> },
]
const answers = { 'GET people/p1': () => person, 'GET custom-fields': () => ({ items: [] }) }
const open = (more = {}) => openPages(routes, '/people/p1/edit', { ...answers, ...more })
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const sent = (requests: Request[], method: string, path: string) =>
  requests.find((request) => request.method === method && request.url.endsWith(path))?.json()

test('a contact is added and another one removed, by keyboard too; the caret stands in the first field that is wrong', async () => {
  const { requests } = await open({ 'PATCH people/p1': () => person })
  await press('Kontakt 1 entfernen')
  const add = screen.getByRole('button', { name: 'Kontakt hinzufügen' })
  expect(document.activeElement).toBe(add)
  await userEvent.keyboard('{Enter}')
  const row = within(await screen.findByRole('group', { name: 'Weiterer Kontakt 1' }))
  const number = row.getByRole<HTMLInputElement>('textbox', { name: 'Nummer' })
  await press('Speichern')
  await vi.waitFor(() => expect(document.activeElement).toBe(number))
  expect(row.getByText('Bitte ausfüllen.')).toBeTruthy()
  await userEvent.type(number, ' 0341 99 ')
  await press('Speichern')
  expect(await screen.findByText('Ada Zett ist da')).toBeTruthy()
  expect(await sent(requests, 'PATCH', '/people/p1')).toMatchObject({
    contacts: [{ kind: 'phone', value: '0341 99', label: 'private', note: '' }],
    addresses: [],
  })
})

test('what counts from a day on is planned: only what differs, and nothing is changed now', async () => {
  const { requests } = await open({ 'POST scheduled-changes': () => ({ id: 's1' }) })
  await userEvent.click(await screen.findByRole('radio', { name: 'Ab Datum' }))
  expect(screen.queryByRole('button', { name: 'Kontakt hinzufügen' })).toBeNull()
  const street = screen.getByRole('textbox', { name: /^Straße und Hausnummer/ })
  await userEvent.clear(street)
  await userEvent.type(street, 'Neu 2')
  await press('Speichern')
  expect(await screen.findByText('Bitte ausfüllen.')).toBeTruthy()
  const appliesOn = addDays(dayIn(new Date()), 40)
  await userEvent.type(screen.getByLabelText('Ab dem'), appliesOn)
  await press('Speichern')
  expect(await screen.findByText('Ada Zett ist da')).toBeTruthy()
  const planned = { kind: 'person', recordId: 'p1', appliesOn, changes: { street: 'Neu 2' } }
  expect(await sent(requests, 'POST', '/scheduled-changes')).toEqual(planned)
  expect(requests.some(({ method }) => method === 'PATCH')).toBe(false)
})
