import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answer, granted, open, refusal, type Answers } from '../../components/test-app.tsx'
import { LoginPage } from './login-page.tsx'

vi.setConfig({ testTimeout: 30_000 })

const routes = [
  { path: '/login', element: <LoginPage /> },
  { path: '/', element: <p>Zu Hause</p> },
  { path: '/tickets', element: <p>Meldungen</p> },
]
const organization = (signIn: object) => ({
  'GET /public/organization': {
    body: { name: 'Brückner', demoLogins: [], signIn: { portal: { password: true, providers: [], ...signIn } } },
  },
})
const needed = { secondFactor: { challenge: 'c'.repeat(32), methods: ['totp', 'recovery_code'], passkey: null, expiresIn: 300 } }
const logIn = () => userEvent.click(screen.getByRole('button', { name: 'Anmelden' }))
const bodyOf = async (requests: Request[], path: string) => requests.find(({ url }) => url.endsWith(path))?.json() as Promise<unknown>

async function fillIn() {
  await userEvent.type(screen.getByLabelText('E-Mail-Adresse oder Benutzername'), 'marta@post.example')
  await userEvent.type(screen.getByLabelText('Passwort'), 'geheim-geheim')
  await logIn()
}

async function reachSecondStep(answers: Answers) {
  const requests = answer({ ...organization({}), 'POST /session': { body: needed }, ...answers })
  await open(routes, '/login')
  await fillIn()
  await screen.findByRole('heading', { name: 'Zweiter Schritt' })
  return requests
}

test('asks for what is missing, the first empty field has the focus', async () => {
  const requests = answer(organization({}))
  await open(routes, '/login')
  await logIn()
  expect(screen.getByText('Bitte geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen ein.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('E-Mail-Adresse oder Benutzername'))
  expect(requests.some(({ method }) => method === 'POST')).toBe(false)
})

test.each([
  [401, 'login_failed', 'E-Mail-Adresse, Benutzername oder Passwort stimmt nicht.'],
  [429, 'too_many_requests', 'Zu viele Versuche. Bitte warten Sie ein paar Minuten.'],
])('after a %i says why and keeps the name', async (status, code, sentence) => {
  answer({ ...organization({}), 'POST /session': refusal(status, code) })
  await open(routes, '/login')
  await fillIn()
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('E-Mail-Adresse oder Benutzername').value).toBe('marta@post.example')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Passwort')))
})

test('leads home', async () => {
  answer({ ...organization({}), 'POST /session': { body: granted } })
  await open(routes, '/login')
  await fillIn()
  expect(await screen.findByText('Zu Hause')).toBeTruthy()
})

test('asks for the second step and leads home with the right code', async () => {
  const requests = await reachSecondStep({ 'POST /session/second-factor': { body: granted } })
  const field = screen.getByLabelText<HTMLInputElement>('Sechsstelliger Code')
  expect([field.autocomplete, document.activeElement]).toEqual(['one-time-code', field])
  await userEvent.type(field, '123 456')
  await logIn()
  expect(await screen.findByText('Zu Hause')).toBeTruthy()
  expect(await bodyOf(requests, '/second-factor')).toEqual({ challenge: 'c'.repeat(32), code: '123 456' })
})

test('says that a code is wrong and stays at the second step', async () => {
  await reachSecondStep({ 'POST /session/second-factor': refusal(400, 'code_wrong') })
  await userEvent.type(screen.getByLabelText('Sechsstelliger Code'), '000000')
  await logIn()
  expect(await screen.findByText(/^Dieser Code stimmt nicht oder ist abgelaufen/)).toBeTruthy()
})

test('takes a recovery code instead', async () => {
  const requests = await reachSecondStep({ 'POST /session/second-factor': { body: granted } })
  await userEvent.click(screen.getByRole('button', { name: 'Wiederherstellungscode eingeben' }))
  await userEvent.type(screen.getByLabelText('Wiederherstellungscode'), 'ABCD-EFGH-JKLM-NPQR')
  await logIn()
  expect(await screen.findByText('Zu Hause')).toBeTruthy()
  expect(await bodyOf(requests, '/second-factor')).toMatchObject({ recoveryCode: 'ABCD-EFGH-JKLM-NPQR' })
})

test('begins again with the password when the second step took too long', async () => {
  await reachSecondStep({ 'POST /session/second-factor': refusal(400, 'challenge_over') })
  await userEvent.type(screen.getByLabelText('Sechsstelliger Code'), '000000')
  await logIn()
  expect(await screen.findByText(/^Das hat zu lange gedauert oder zu oft nicht gestimmt/)).toBeTruthy()
  expect(screen.getByLabelText('Passwort')).toBeTruthy()
})

test('where passwords are off there is only the sign-on of the organization, and it knows the way back', async () => {
  answer(organization({ password: false, providers: [{ id: 'p1', name: 'Brückner-Konto' }] }))
  await open(routes, { pathname: '/login', state: { from: '/tickets' } } as unknown as string)
  const link = await screen.findByRole('link', { name: 'Mit Brückner-Konto anmelden' })
  expect(link.getAttribute('href')).toBe('/api/v1/portal/single-sign-on/p1/start?next=%2Ftickets')
  expect(screen.queryByLabelText('Passwort')).toBeNull()
})

test('says calmly why a sign-on elsewhere came to nothing', async () => {
  answer(organization({}))
  await open(routes, '/login?error=sign_on_unknown')
  expect(await screen.findByText(/Bitte wenden Sie sich an Brückner\.$/)).toBeTruthy()
})
