import { cleanup, configure, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { answer, granted, open, refusal, type Answers } from '../../components/test-app.tsx'
import { JoinPage } from './join-page.tsx'

vi.setConfig({ testTimeout: 30_000 })
// A whole page in jsdom is slow on a busy machine.
configure({ asyncUtilTimeout: 5000 })
beforeEach(() => sessionStorage.clear())

const routes = [
  { path: '/join', element: <JoinPage /> },
  { path: '/login', element: <p>Anmeldeseite</p> },
  { path: '/', element: <p>Zu Hause</p> },
]
const code = 'HKW7M4PX9TCRAB23'
const token = 't'.repeat(43)
const home = {
  role: 'resident',
  street: 'Lindenauer Straße',
  houseNumber: '14',
  unitNumber: '0203',
  floor: 2,
  position: 3,
  unitsPerFloor: 3,
}
const invitation = {
  audience: 'portal',
  channel: 'letter',
  purpose: 'join',
  name: 'Gisela von Oertzen-Lindemann',
  contractorName: null,
  locale: 'de',
  homes: [home],
  login: null,
  userNameAllowed: true,
  passwordNeeded: true,
}
const organization = {
  name: 'Brückner',
  phone: '040 66969 100',
  email: 'post@brueckner-hv.example',
  privacy: { de: 'Wir speichern nur, was nötig ist.', en: 'We store what is needed.' },
  addresses: { staff: '/admin/', portal: '/portal/', contractor: '/contractor/' },
}
const joined = { session: granted, login: 'gisela', emailToConfirm: null }
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

/** The page of an invitation. @returns the requests that came */
async function arrive(change: object = {}, answers: Answers = {}, secret = code) {
  const requests = answer({
    'POST /public/invitations/open': { body: { ...invitation, ...change } },
    'GET /public/organization': { body: organization },
    'POST /invitations/redeem': { status: 201, body: joined },
    ...answers,
  })
  return { requests, ...(await open(routes, `/join#${secret}`)) }
}

async function fillInLogin(name = 'Gisela') {
  await press('Ja, das bin ich')
  await userEvent.click(await screen.findByRole('radio', { name: 'Benutzername' }))
  await userEvent.type(screen.getByLabelText('Benutzername', { selector: '[name=username]' }), name)
  await userEvent.type(screen.getByLabelText('Neues Passwort'), 'ein langer Satz')
  await press('Weiter')
}

async function agree() {
  await userEvent.click(await screen.findByRole('checkbox'))
  await press('Zugang einrichten')
}

const redeemed = async (requests: Request[]) => requests.find(({ url }) => url.endsWith('/redeem'))?.json() as Promise<unknown>

test('from the letter to the own home, with what was agreed to word for word', async () => {
  const { requests, router } = await arrive()
  expect(await screen.findByText('Gisela von Oertzen-Lindemann')).toBeTruthy()
  expect(screen.getByText('2. Obergeschoss rechts (0203), Bewohner')).toBeTruthy()
  await fillInLogin()
  await agree()
  expect(await screen.findByRole('heading', { name: 'Ihr Zugang steht' })).toBeTruthy()
  expect(await redeemed(requests)).toEqual({
    code,
    login: 'gisela',
    password: 'ein langer Satz',
    locale: 'de',
    privacyNotice: {
      wording:
        'Ich habe die Datenschutzhinweise von Brückner gelesen und bin einverstanden, dass meine Angaben so verwendet werden.\n\nWir speichern nur, was nötig ist.',
      locale: 'de',
    },
  })
  expect(router.state.location.hash).toBe('')
  await press('Nach Hause')
  expect(await screen.findByText('Zu Hause')).toBeTruthy()
})

test('a link is posted as a token, and its address is the log-in name', async () => {
  const { requests } = await arrive({ channel: 'email', login: 'gisela@post.example' }, {}, token)
  await press('Ja, das bin ich')
  expect((await screen.findByLabelText<HTMLInputElement>('Ihr Anmeldename')).readOnly).toBe(true)
  await userEvent.type(screen.getByLabelText('Neues Passwort'), 'ein langer Satz')
  await press('Weiter')
  await agree()
  await screen.findByRole('heading', { name: 'Ihr Zugang steht' })
  expect(await requests[0]?.json()).toEqual({ token })
  expect(await redeemed(requests)).not.toHaveProperty('login')
})

test('what was typed is there after a reload, the password is asked again', async () => {
  const { router } = await arrive()
  await fillInLogin()
  await userEvent.click(await screen.findByRole('checkbox'))
  const { pathname, search, hash } = router.state.location
  cleanup()
  await open(routes, pathname + search + hash)
  expect(await screen.findByLabelText<HTMLInputElement>('Benutzername', { selector: '[name=username]' })).toHaveProperty('value', 'Gisela')
  expect(screen.getByLabelText<HTMLInputElement>('Neues Passwort').value).toBe('')
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('ein langer Satz')
})

test.each([
  [409, 'login_taken', 'Dieser Name ist schon vergeben. Bitte wählen Sie einen anderen.'],
  [400, 'password_too_weak', /^Dieses Passwort ist zu leicht zu erraten/],
])('after a %i %s the field says what to change', async (status, problem, sentence) => {
  await arrive({}, { 'POST /invitations/redeem': refusal(status, problem) })
  await fillInLogin()
  await agree()
  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Womit melden Sie sich an?' })).toBeTruthy()
})

test('asks for what is missing before it asks the server', async () => {
  const { requests } = await arrive()
  await press('Ja, das bin ich')
  await press('Weiter')
  expect(screen.getByText('Bitte geben Sie Ihre E-Mail-Adresse ein.')).toBeTruthy()
  expect(screen.getByText('Bitte mindestens 10 Zeichen.')).toBeTruthy()
  await userEvent.click(screen.getByRole('radio', { name: 'Benutzername' }))
  await userEvent.type(screen.getByLabelText('Benutzername', { selector: '[name=username]' }), 'Oma Gisela')
  expect(screen.getByText(/^Bitte 3 bis 40 Zeichen/)).toBeTruthy()
  expect(await redeemed(requests)).toBeUndefined()
})

test('without a yes there is no account', async () => {
  const { requests } = await arrive()
  await fillInLogin()
  await press('Zugang einrichten')
  expect(await screen.findByText(/^Bitte stimmen Sie zu/)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('checkbox'))
  expect(await redeemed(requests)).toBeUndefined()
})

test('whoever it is not finds the way out', async () => {
  await arrive()
  await press('Das bin ich nicht')
  expect(screen.getByRole('link', { name: 'Brückner anrufen' }).getAttribute('href')).toBe('tel:04066969100')
  await press('Doch, das bin ich')
  expect(await screen.findByText('Gisela von Oertzen-Lindemann')).toBeTruthy()
})

test('unknown, used and expired look alike', async () => {
  await arrive({}, { 'POST /public/invitations/open': refusal(401, 'link_invalid') })
  expect(await screen.findByText(/^Er wurde schon benutzt, oder er ist abgelaufen/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Zur Anmeldung' })).toBeTruthy()
})

test('with a second factor the way goes over the log-in', async () => {
  await arrive({}, { 'POST /invitations/redeem': { status: 201, body: { ...joined, session: null } } })
  await fillInLogin()
  await agree()
  expect(await screen.findByText('Anmeldeseite')).toBeTruthy()
})
