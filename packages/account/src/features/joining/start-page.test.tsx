import { configure, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answer, open, refusal } from '../../components/test-app.tsx'
import { StartPage } from './start-page.tsx'

vi.setConfig({ testTimeout: 30_000 })
// A whole page in jsdom is slow on a busy machine.
configure({ asyncUtilTimeout: 5000 })

const routes = [
  { path: '/start', element: <StartPage /> },
  { path: '/join', element: <p>Sind Sie das?</p> },
]
const post = 'POST /public/invitations/open'
const field = () => screen.getByLabelText<HTMLInputElement>('Ihre Zugangskennung')
const goOn = () => userEvent.click(screen.getByRole('button', { name: 'Weiter' }))

afterEach(() => void (window.location.hash = ''))

test('groups in fours while somebody types, whatever they put between', async () => {
  answer({})
  await open(routes, '/start')
  await userEvent.type(field(), 'hkw7-m4px 9tcr.ab23zzz')
  expect(field().value).toBe('HKW7 M4PX 9TCR AB23')
})

test('takes what is pasted, in small letters and with dashes', async () => {
  const requests = answer({ [post]: { body: {} } })
  const { router } = await open(routes, '/start')
  await userEvent.click(field())
  await userEvent.paste(' hkw7-m4px-9tcr-ab23 ')
  await goOn()
  expect(await screen.findByText('Sind Sie das?')).toBeTruthy()
  expect(await requests.find(({ method }) => method === 'POST')!.json()).toEqual({ code: 'HKW7M4PX9TCRAB23' })
  expect(router.state.location).toMatchObject({ pathname: '/join', hash: '#HKW7M4PX9TCRAB23' })
})

test('a letter mended in the middle leaves the caret there', async () => {
  answer({})
  await open(routes, '/start')
  await userEvent.type(field(), 'HKW7M4PX')
  await userEvent.type(field(), 'Z', { initialSelectionStart: 1, initialSelectionEnd: 2 })
  expect(field().value).toBe('HZW7 M4PX')
  await waitFor(() => expect(field().selectionStart).toBe(2))
})

test.each([
  ['', 'Bitte geben Sie die Kennung aus dem Brief ein.'],
  ['HKW7M4PX9TCRAB2', 'Es fehlt noch 1 Zeichen.'],
  ['HKW7M4PX9TCRAB10', /^Die Zeichen 0, O, 1 und I kommen in keiner Kennung vor/],
])('%j asks nobody: %s', async (typed, sentence) => {
  const requests = answer({})
  await open(routes, '/start')
  if (typed) await userEvent.type(field(), typed)
  await goOn()
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(document.activeElement).toBe(field())
  expect(requests.some(({ method }) => method === 'POST')).toBe(false)
})

test('one sentence for wrong, used and expired; the code stays in the field', async () => {
  answer({ [post]: refusal(401, 'link_invalid') })
  await open(routes, '/start')
  await userEvent.type(field(), 'HKW7M4PX9TCRAB23')
  await goOn()
  expect(await screen.findByText(/^Diese Kennung gilt nicht oder nicht mehr/)).toBeTruthy()
  expect(field().value).toBe('HKW7 M4PX 9TCR AB23')
})

test('after too many tries says when to come back', async () => {
  const { body } = refusal(429, 'too_many_requests')
  answer({ [post]: { status: 429, body: { ...body, retryAfter: 1500 } } })
  await open(routes, '/start')
  await userEvent.type(field(), 'HKW7M4PX9TCRAB23')
  await goOn()
  expect(await screen.findByText('Das waren zu viele Versuche. Bitte versuchen Sie es in 25 Minuten noch einmal.')).toBeTruthy()
})

test('a scanned code goes on by itself, once', async () => {
  const requests = answer({ [post]: { body: {} } })
  window.location.hash = 'hkw7m4px9tcrab23'
  await open(routes, '/start')
  expect(await screen.findByText('Sind Sie das?')).toBeTruthy()
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})
