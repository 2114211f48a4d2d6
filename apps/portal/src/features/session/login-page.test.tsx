import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answer, open, refusal } from '../../components/test-page.tsx'
import { LoginPage } from './login-page.tsx'

vi.setConfig({ testTimeout: 30_000 })

const post = 'POST /api/v1/portal/session'
const routes = [
  { path: '/login', element: <LoginPage /> },
  { path: '/', element: <p>Zu Hause</p> },
]
const logIn = () => userEvent.click(screen.getByRole('button', { name: 'Anmelden' }))

async function fillIn() {
  await userEvent.type(screen.getByLabelText('E-Mail-Adresse'), 'marta@post.example')
  await userEvent.type(screen.getByLabelText('Passwort'), 'geheim-geheim')
}

test('asks for what is missing, the first empty field has the focus', async () => {
  const requests = answer({})
  await open(routes, '/login')
  await logIn()
  expect(screen.getByText('Bitte geben Sie Ihre E-Mail-Adresse ein.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('E-Mail-Adresse'))
  expect(requests.some(({ method }) => method === 'POST')).toBe(false)
})

test.each([
  [401, 'login_failed', 'E-Mail-Adresse oder Passwort stimmt nicht.'],
  [429, 'too_many_requests', 'Zu viele Versuche. Bitte warten Sie ein paar Minuten.'],
])('after a %i says why and keeps the address', async (status, code, sentence) => {
  answer({ [post]: refusal(status, code) })
  await open(routes, '/login')
  await fillIn()
  await logIn()
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('E-Mail-Adresse').value).toBe('marta@post.example')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Passwort')))
})

test('leads home', async () => {
  const me = { accountId: 'marta', audience: 'portal', organization: 'demo', displayName: 'Marta', locale: 'de' }
  answer({ [post]: { body: { accessToken: 'a', expiresIn: 600, me } } })
  await open(routes, '/login')
  await fillIn()
  await logIn()
  expect(await screen.findByText('Zu Hause')).toBeTruthy()
})
