import { notifications } from '@mantine/notifications'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { makeTicket, openCockpit } from './test-cockpit.tsx'

vi.setConfig({ testTimeout: 30_000 })

afterEach(() => {
  localStorage.clear()
  notifications.clean()
})

const stub = (send: typeof fetch) => void vi.stubGlobal('fetch', send)
const row = (name: string) => screen.getByRole('link', { name: new RegExp(name) })
const problem = (status: number, body: object) => Response.json({ type: '', status, ...body }, { status })
const sentTo = (requests: Request[], path: string) =>
  requests.filter(({ method, url }) => method === 'POST' && new URL(url).pathname === `/api/v1/staff/${path}`)

test('J and K move through the rows, Enter opens the one in hand', async () => {
  await openCockpit(stub, '/tickets', { 'GET tickets/2': () => Response.json(makeTicket('2')) })
  await userEvent.keyboard('j')
  expect(document.activeElement).toBe(row('Fall 1'))
  await userEvent.keyboard('j')
  expect(document.activeElement).toBe(row('Fall 2'))
  await userEvent.keyboard('jk')
  expect(document.activeElement).toBe(row('Fall 1'))
  await userEvent.keyboard('j{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Fall 2' })).toBeTruthy()
  expect(row('Fall 2').getAttribute('aria-current')).toBe('true')
})

test('keys that are typed into a field are letters', async () => {
  const requests = await openCockpit(stub, '/tickets/1')
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Antwort' })
  await userEvent.type(field, 'ja')
  expect(field.value).toBe('ja')
  expect(sentTo(requests, 'tickets/1/accept')).toEqual([])
})

test('A accepts and shows it before the server has answered', async () => {
  let answer = (_: Response) => {}
  const requests = await openCockpit(stub, '/tickets/1', {
    'POST tickets/1/accept': () => new Promise<Response>((resolve) => (answer = resolve)),
  })
  await screen.findByRole('button', { name: 'Annehmen' })
  await userEvent.keyboard('a')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Annehmen' })).toBeNull())
  await waitFor(() => expect(sentTo(requests, 'tickets/1/accept')).toHaveLength(1))
  expect(sentTo(requests, 'tickets/1/accept')[0]?.headers.get('idempotency-key')).toBeTruthy()
  answer(Response.json(makeTicket('1', { status: 'accepted', actions: ['note'] })))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Rückfrage' })).toBeNull())
})

test('a reply names who reads it, a note nobody outside', async () => {
  const requests = await openCockpit(stub, '/tickets/1', { 'POST tickets/1/note': () => Response.json(makeTicket('1')) })
  const readers = within(await screen.findByRole('group', { name: 'Wer sieht das?' }))
  expect(readers.getByText('Marta Wiśniewska').parentElement?.textContent).toContain('sieht das')
  expect(readers.getByText('Selin Aydın').parentElement?.textContent).toContain('sieht das nicht')

  await userEvent.click(screen.getByRole('tab', { name: 'Interne Notiz' }))
  expect(screen.queryByRole('group', { name: 'Wer sieht das?' })).toBeNull()
  expect(screen.getByText('Intern, nur Mitarbeitende')).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: 'Interne Notiz' }), 'Schlüssel im Büro')
  await userEvent.click(screen.getByRole('button', { name: 'Notiz speichern' }))
  await waitFor(() => expect(sentTo(requests, 'tickets/1/note')).toHaveLength(1))
  expect(await sentTo(requests, 'tickets/1/note')[0]?.json()).toEqual({ text: 'Schlüssel im Büro' })
  expect(sentTo(requests, 'tickets/1/reply')).toEqual([])
})

test('when somebody was quicker it says so, keeps what was typed and loads the present state', async () => {
  let ticket = makeTicket('1')
  await openCockpit(stub, '/tickets/1', {
    'GET tickets/1': () => Response.json(ticket),
    'POST tickets/1/accept': () => problem(409, { code: 'illegal_transition', state: 'accepted' }),
  })
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Antwort' })
  await userEvent.type(await screen.findByRole('textbox', { name: 'Antwort' }), 'Mein Satz')
  await userEvent.click(screen.getByRole('button', { name: 'Annehmen' }))
  expect((await screen.findByRole('alert')).textContent).toContain('inzwischen „Angenommen“')
  expect(field().value).toBe('Mein Satz')
  expect(screen.getByRole('button', { name: 'Annehmen' })).toBeTruthy()

  ticket = makeTicket('1', { status: 'accepted', actions: ['reply'] })
  await userEvent.click(screen.getByRole('button', { name: 'Aktuellen Stand laden' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Annehmen' })).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
  expect(field().value).toBe('Mein Satz')
})

test('a message that did not get through comes back with its words', async () => {
  await openCockpit(stub, '/tickets/1', { 'POST tickets/1/reply': () => Promise.reject(new TypeError('no connection')) })
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Antwort' })
  await userEvent.type(field, 'Wir kommen heute')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect((await screen.findByRole('alert')).textContent).toContain('Keine Verbindung')
  await waitFor(() => expect(field.value).toBe('Wir kommen heute'))
})
