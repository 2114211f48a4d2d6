import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answer, open, refusal } from '../../components/test-app.tsx'
import { RecoveryCodesPage } from './recovery-codes-page.tsx'

vi.setConfig({ testTimeout: 30_000 })

const routes = [
  { path: '/me/security', element: <p>Sicherheit</p> },
  { path: '/me/security/recovery-codes', element: <RecoveryCodesPage /> },
]
const codes = ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHHH']
const security = (confirmedUntil: string | null) => ({ confirmedUntil, confirmBy: ['password'] })
const soon = () => new Date(Date.now() + 300_000).toISOString()
const show = () => open(routes, '/me/security/recovery-codes', { isLoggedIn: true })

test('wants a proof first, then shows the codes this one time', async () => {
  let until: string | null = null
  answer({
    'GET /security': () => ({ body: security(until) }),
    'POST /security/confirm': () => {
      until = soon()
      return { body: { confirmedUntil: until } }
    },
    'POST /security/recovery-codes': { body: { recoveryCodes: codes } },
  })
  await show()
  await userEvent.type(await screen.findByLabelText('Passwort'), 'geheim-geheim')
  await userEvent.click(screen.getByRole('button', { name: 'Bestätigen' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Neue Codes erzeugen' }))
  for (const code of codes) expect(await screen.findByText(code)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Ich habe die Codes aufbewahrt' }))
  expect(await screen.findByText('Sicherheit')).toBeTruthy()
  expect(screen.queryByText(codes[0]!)).toBeNull()
})

test('says when the password of the proof is wrong', async () => {
  answer({ 'GET /security': { body: security(null) }, 'POST /security/confirm': refusal(400, 'current_password_wrong') })
  await show()
  await userEvent.type(await screen.findByLabelText('Passwort'), 'falsch-falsch')
  await userEvent.click(screen.getByRole('button', { name: 'Bestätigen' }))
  expect(await screen.findByText('Das jetzige Passwort stimmt nicht.')).toBeTruthy()
})
