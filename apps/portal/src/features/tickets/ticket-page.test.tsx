import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { answer, forgetDevice, open, refusal } from '../../components/test-page.tsx'
import type { Ticket } from '../../lib/ticket.ts'
import { TicketPage } from './ticket-page.tsx'

vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => forgetDevice())

const ticket = (change: Partial<Ticket> = {}): Ticket => ({
  id: '1',
  number: '2026-000123',
  kind: 'damage',
  status: 'accepted',
  urgency: 'normal',
  title: 'Wasser tropft',
  topicKey: 'water',
  topicNameDe: 'Wasser',
  topicNameEn: 'Water',
  createdAt: '2026-11-19T13:06:00Z',
  lastActivityAt: '2026-11-19T13:06:00Z',
  propertyId: 'property-1',
  managementType: 'rental',
  street: 'Lindenauer Straße',
  houseNumber: '14',
  postalCode: '04177',
  city: 'Leipzig',
  floors: 5,
  unitsPerFloor: 2,
  place: 'unit',
  room: 'bath',
  unitId: 'unit-1',
  unitNumber: 'WE 301',
  floor: 3,
  position: 1,
  description: 'Es tropft.',
  step: 2,
  stepName: 'accepted',
  availability: [],
  phone: null,
  keyAllowed: false,
  accessNote: '',
  householdVisible: false,
  mine: true,
  rejectReason: null,
  closeReason: null,
  question: null,
  files: [],
  workOrders: [],
  timeline: [],
  reopenUntil: null,
  readers: ['Brückner Hausverwaltung'],
  version: 3,
  actions: [],
  ...change,
})

const path = '/api/v1/portal/tickets/1'
const start = () => open([{ path: '/tickets/:id', element: <TicketPage /> }], '/tickets/1')
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('says where the report stands, which step of how many, and what comes next', async () => {
  answer({ [`GET ${path}`]: { body: ticket() } })
  await start()
  await screen.findByRole('heading', { name: 'Wasser tropft' })
  expect(screen.getByText('Schritt 2 von 5')).toBeTruthy()
  expect(screen.getByText(/Als Nächstes beauftragen wir/)).toBeTruthy()
})

test('a ticket of somebody else looks like one that does not exist', async () => {
  answer({ [`GET ${path}`]: refusal(404, 'not_found') })
  await start()
  await screen.findByRole('heading', { name: 'Diese Seite gibt es nicht' })
})

test('shows why a report was rejected, and no stair', async () => {
  answer({ [`GET ${path}`]: { body: ticket({ status: 'rejected', rejectReason: 'Das legt die Gemeinschaft fest.' }) } })
  await start()
  await screen.findByText('Das legt die Gemeinschaft fest.')
  expect(screen.queryByText(/Schritt/)).toBeNull()
})

test('an answer that did not arrive is still there after a reload', async () => {
  const asked = ticket({ status: 'awaiting_reply', question: 'Tropft es auch nachts?', actions: ['answer'] })
  answer({ [`GET ${path}`]: { body: asked }, [`POST ${path}/answer`]: refusal(503, 'unavailable') })
  const { leave } = await start()
  await screen.findByText('Tropft es auch nachts?')
  await press('Antworten')
  await userEvent.type(screen.getByLabelText('Ihre Antwort'), 'Ja.')
  await press('Antwort senden')
  expect((await screen.findByRole('alert')).textContent).toMatch(/nicht erreichbar/)
  await leave()
  await start()
  await screen.findByText('Tropft es auch nachts?')
  await press('Antworten')
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Ihre Antwort').value).toBe('Ja.'))
})

const resolved = ticket({ status: 'resolved', step: 5, stepName: 'resolved', actions: ['confirm', 'reopen'] })

test('confirming closes the report on the page', async () => {
  const closed = ticket({ status: 'closed', step: 5, stepName: 'resolved', closeReason: 'confirmed' })
  answer({ [`GET ${path}`]: { body: resolved }, [`POST ${path}/confirm`]: { body: closed } })
  await start()
  await screen.findByRole('button', { name: 'Ja, behoben' })
  await press('Ja, behoben')
  await screen.findByText('Sie haben bestätigt, dass alles in Ordnung ist.')
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})

test('reopening asks for a reason first', async () => {
  const requests = answer({ [`GET ${path}`]: { body: resolved }, [`POST ${path}/reopen`]: { body: ticket() } })
  await start()
  await screen.findByRole('button', { name: 'Nein, noch nicht' })
  await press('Nein, noch nicht')
  await press('Wieder öffnen')
  expect(screen.getByText('Bitte schreiben Sie kurz, was noch fehlt.')).toBeTruthy()
  await userEvent.type(screen.getByLabelText('Was ist noch nicht in Ordnung?'), 'Tropft noch.')
  await press('Wieder öffnen')
  await screen.findByText('Schritt 2 von 5')
  const sent = requests.filter(({ method }) => method === 'POST')
  expect(await sent[0]!.json()).toEqual({ reason: 'Tropft noch.' })
})

test('the household switch names the version it changes', async () => {
  const shared = ticket({ householdVisible: true, version: 4, actions: ['share_with_household'] })
  const requests = answer({
    [`GET ${path}`]: { body: ticket({ actions: ['share_with_household'] }) },
    [`PATCH ${path}`]: { body: shared },
  })
  await start()
  await userEvent.click(await screen.findByRole('switch', { name: /Haushalt/ }))
  await waitFor(() => expect(requests.find(({ method }) => method === 'PATCH')?.headers.get('if-match')).toBe('"v3"'))
})
