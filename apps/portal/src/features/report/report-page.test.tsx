import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { answer, forgetDevice, open, refusal, type Answers } from '../../components/test-page.tsx'
import { ReportPage } from './report-page.tsx'

const topic = {
  id: 'water',
  key: 'water',
  nameDe: 'Wasser, Bad, WC',
  nameEn: 'Water',
  kinds: ['damage'],
  trade: 'plumbing',
  urgency: 'high',
}
const home = {
  id: 'unit-1',
  role: 'resident',
  unitId: 'unit-1',
  unitNumber: 'WE 301',
  floor: 3,
  position: 1,
  propertyId: 'property-1',
  managementType: 'rental',
  street: 'Lindenauer Straße',
  houseNumber: '14',
  floors: 5,
  unitsPerFloor: 2,
  emergencyPhone: '0341 9009 112',
  isLastUsed: true,
}
const post = 'POST /api/v1/portal/tickets'
const server: Answers = {
  'GET /api/v1/portal/topics': {
    body: { items: [{ ...topic, needsAccess: false, adviceDe: 'Bitte Haupthahn zudrehen.', adviceEn: null }] },
  },
  'GET /api/v1/portal/homes': { body: { items: [home] } },
  'GET /api/v1/public/organization': { body: { name: 'Brückner Hausverwaltung', emergencyPhone: '' } },
  [post]: { status: 201, body: { id: 'ticket-1', number: '2026-000123' } },
}

const routes = [
  { path: '/report/:step?', element: <ReportPage /> },
  { path: '/tickets/:id', element: <p>Angekommen</p> },
]
const start = (path = '/report') => open(routes, path)
const heading = (name: string) => screen.findByRole('heading', { name }, { timeout: 4000 })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

async function fillIn() {
  await heading('Worum geht es?')
  await userEvent.click(screen.getByLabelText('Wasser, Bad, WC'))
  await press('Weiter')
  await heading('Wo genau?')
  await userEvent.click(screen.getByLabelText('In meiner Wohnung'))
  await userEvent.click(screen.getByLabelText(/^Normal/))
  await press('Weiter')
  await heading('Zeigen Sie es uns')
  await userEvent.type(screen.getByLabelText('Was ist passiert?'), 'Es tropft.')
  await press('Weiter')
  await heading('Stimmt alles?')
}

const bodies = (requests: Request[]) => requests.filter(({ method }) => method === 'POST')
const keys = (requests: Request[]) => bodies(requests).map(({ headers }) => headers.get('idempotency-key'))

// Five steps with real typing take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(async () => {
  await forgetDevice()
})

test('leads through the steps and on to the ticket', async () => {
  const requests = answer(server)
  const { reports } = await start()
  await fillIn()
  await press('Jetzt absenden')
  await screen.findByText('Angekommen')
  expect(bodies(requests)).toHaveLength(1)
  expect(await bodies(requests)[0]!.json()).toMatchObject({
    topicId: 'water',
    unitId: 'unit-1',
    description: 'Es tropft.',
    urgency: 'normal',
  })
  expect(reports.isBegun()).toBe(false)
})

test('a step that is not whole says what is missing, and the first field with an error has the focus', async () => {
  answer(server)
  await start()
  await heading('Worum geht es?')
  await press('Weiter')
  expect(screen.getByText('Bitte wählen Sie ein Thema.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Wasser, Bad, WC')))
})

test('an emergency shows at once what to do and whom to call', async () => {
  answer(server)
  await start()
  await heading('Worum geht es?')
  await userEvent.click(screen.getByLabelText('Wasser, Bad, WC'))
  await press('Weiter')
  await heading('Wo genau?')
  expect(screen.queryByText('Bitte Haupthahn zudrehen.')).toBeNull()
  await userEvent.click(screen.getByLabelText(/^Notfall/))
  expect(screen.getByText('Bitte Haupthahn zudrehen.')).toBeTruthy()
  expect(screen.getByRole('link', { name: '0341 9009 112' }).getAttribute('href')).toBe('tel:03419009112')
})

test('after a reload the form goes on where it was left', async () => {
  answer(server)
  const { leave } = await start()
  await fillIn()
  await leave()
  await start()
  await heading('Stimmt alles?')
  expect(screen.getByText('Es tropft.')).toBeTruthy()
})

test('nobody gets to a step whose earlier steps are open', async () => {
  answer(server)
  await start('/report/check')
  await heading('Worum geht es?')
})

test('a double click makes one request', async () => {
  const requests = answer({
    ...server,
    [post]: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return { status: 201, body: { id: 'ticket-1', number: '2026-000123' } }
    },
  })
  await start()
  await fillIn()
  await userEvent.dblClick(screen.getByRole('button', { name: 'Jetzt absenden' }))
  await screen.findByText('Angekommen')
  expect(bodies(requests)).toHaveLength(1)
})

test.each([
  [400, 'invalid_request', 'a new', /prüfen Sie die Felder/],
  [422, 'unknown_reference', 'a new', /wählen Sie noch einmal/],
  [409, 'request_in_progress', 'the same', /gerade schon gesendet/],
  [429, 'too_many_requests', 'the same', /Zu viele Versuche/],
  [500, 'internal', 'the same', /noch einmal/],
  [503, 'unavailable', 'the same', /nicht erreichbar/],
] as const)('after a %i (%s) everything is still there, and the next try has %s key', async (status, code, key, sentence) => {
  const answers = [refusal(status, code), { status: 201, body: { id: 'ticket-1', number: '2026-000123' } }]
  const requests = answer({ ...server, [post]: () => answers.shift()! })
  await start()
  await fillIn()
  await press('Jetzt absenden')
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
  expect(screen.getByText('Es tropft.')).toBeTruthy()
  await press('Jetzt absenden')
  await screen.findByText('Angekommen')
  const [first, second] = keys(requests)
  expect(first === second ? 'the same' : 'a new').toBe(key)
})

test('a lost connection keeps the report and its key', async () => {
  let lost = true
  const requests = answer({
    ...server,
    [post]: () => {
      if (lost) throw new TypeError('network')
      return { status: 201, body: { id: 'ticket-1', number: '2026-000123' } }
    },
  })
  await start()
  await fillIn()
  await press('Jetzt absenden')
  expect((await screen.findByRole('alert')).textContent).toMatch(/Keine Verbindung/)
  lost = false
  await press('Jetzt absenden')
  await screen.findByText('Angekommen')
  expect(new Set(keys(requests)).size).toBe(1)
})
