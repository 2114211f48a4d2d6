import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answer, open } from '../../components/test-app.tsx'
import { SessionList } from './session-list.tsx'

vi.setConfig({ testTimeout: 30_000 })

const at = '2026-11-21T12:00:00.000Z'
const here = { id: 's1', current: true, browser: 'firefox', system: 'linux', method: 'password', strong: true, network: '10.0.0.0/24' }
const phone = { id: 's2', current: false, browser: 'safari', system: 'ios', method: 'passkey', strong: true, network: '84.12.33.0/24' }
const times = { createdAt: at, lastUsedAt: at }
const items = [
  { ...here, ...times, local: true, country: null },
  { ...phone, ...times, local: false, country: 'DE' },
]
const show = () => open([{ path: '/', element: <SessionList /> }], '/', { isLoggedIn: true })

test('shows device, place and how one signed in, and ends another one', async () => {
  let left = items
  const requests = answer({
    'GET /sessions': () => ({ body: { items: left } }),
    'DELETE /sessions/s2': () => {
      left = items.slice(0, 1)
      return {}
    },
  })
  await show()
  expect(await screen.findByText('Firefox auf Linux')).toBeTruthy()
  expect(screen.getByText('dieses Gerät')).toBeTruthy()
  expect(screen.getByText('Deutschland, Netz 84.12.33.0/24')).toBeTruthy()
  expect(screen.getByText('mit Passwort und zweitem Schritt')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Safari auf iOS abmelden' }))
  await waitFor(() => expect(screen.queryByText('Safari auf iOS')).toBeNull())
  expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
  // Alone, there is nothing else to end.
  expect(screen.queryByRole('button', { name: 'Alle anderen abmelden' })).toBeNull()
})

test('ends all others but this one', async () => {
  const requests = answer({ 'GET /sessions': { body: { items } }, 'DELETE /sessions': {} })
  await show()
  await userEvent.click(await screen.findByRole('button', { name: 'Alle anderen abmelden' }))
  await waitFor(() => expect(requests.some(({ url }) => url.endsWith('/sessions?keepCurrent=true'))).toBe(true))
})
