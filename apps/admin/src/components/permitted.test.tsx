import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type Permission, permissionsOfReadyRole } from '@treppenhaus/domain/permissions'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { afterEach, expect, test, vi } from 'vitest'
import { i18n, speak } from '../lib/i18n.ts'
import { session } from '../lib/session.ts'
import { Permitted } from './permitted.tsx'
import { Start } from './start.tsx'
import { useNavGroups } from './use-nav-groups.tsx'

const asked: string[] = []

async function open(permissions: readonly Permission[], address: string) {
  asked.length = 0
  const me = {
    accountId: 'a1',
    audience: 'staff',
    organization: 'demo',
    displayName: 'Jana',
    locale: 'de',
    permissions,
    allProperties: true,
  }
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).pathname)
    return Response.json({ accessToken: 'token', expiresIn: 600, me, views: {} })
  })
  await speak('de')
  await session.logIn({ login: 'jana', password: 'x' })
  const routes = [
    { path: '/', element: <Start /> },
    { path: '/tickets', element: <h1>Eingang</h1> },
    { path: '/people', element: <Permitted needs="people.read" />, children: [{ index: true, element: <People /> }] },
    { path: '/settings', element: <h1>Einstellungen</h1> },
  ]
  render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <AppProvider density="admin">
          <RouterProvider router={createMemoryRouter(routes, { initialEntries: [address] })} />
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
  return screen.findByRole('heading', { level: 1 })
}

function People() {
  const groups = useNavGroups()
  return (
    <>
      <h1>Personen</h1>
      <p>{groups.flatMap(({ items }) => items.map(({ label }) => label)).join(', ')}</p>
    </>
  )
}

afterEach(() => vi.unstubAllGlobals())

test('a page whose permission the role lacks says so calmly', async () => {
  expect((await open(['tickets.read'], '/people')).textContent).toBe('Diese Seite gehört nicht zu Ihrer Rolle')
})

test('the navigation offers what the role goes with, and nothing else is fetched', async () => {
  await open(['people.read', 'people.write', 'contractors.read'], '/people')
  expect(screen.getByText('Personen, Mieteranmeldungen, Dienstleister, Team und Einstellungen', { selector: 'p' })).toBeTruthy()
  expect(asked.filter((path) => !path.endsWith('/session'))).toEqual([])
})

test.each<[string, readonly Permission[], string]>([
  ['a clerk with the tickets', permissionsOfReadyRole.clerk, 'Eingang'],
  ['who works with people alone with them', ['people.read'], 'Personen'],
  ['who has no area with the own settings', ['audit.read'], 'Einstellungen'],
])('the first page begins %s', async (_who, permissions, title) => {
  expect((await open(permissions, '/')).textContent).toBe(title)
})
