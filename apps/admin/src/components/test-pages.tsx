import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render } from '@testing-library/react'
import { permissions } from '@treppenhaus/domain/permissions'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { I18nextProvider } from 'react-i18next'
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router'
import { vi } from 'vitest'
import { i18n, speak } from '../lib/i18n.ts'
import { session } from '../lib/session.ts'

// A whole page in jsdom is slow on a busy machine.
configure({ asyncUtilTimeout: 5000 })

type Answers = Record<string, (request: Request) => object | Promise<object>>

const me = { accountId: 'a1', audience: 'staff', organization: 'demo', displayName: 'Jana Reuter', locale: 'de', permissions }

/**
 * Opens pages for somebody who is signed in.
 * @param answers by method and path below `/api/v1/staff/`; a refusal is a `Response`, anything else is 404
 * @returns the requests that were sent, and what leaves the page as a reload does
 */
export async function openPages(routes: RouteObject[], address: string, answers: Answers) {
  const requests: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request.clone())
    const name = `${request.method} ${new URL(request.url).pathname.replace('/api/v1/staff/', '')}`
    const known: Answers = { 'POST session': () => ({ accessToken: 'token', expiresIn: 600, me }), ...answers }
    const found = await known[name]?.(request)
    if (found instanceof Response) return found
    return found ? Response.json(found) : Response.json({ code: 'not_found', status: 404, type: '' }, { status: 404 })
  })
  await speak('de')
  await session.logIn({ login: 'jana', password: 'x' })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { unmount } = render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <AppProvider density="admin">
          <RouterProvider router={createMemoryRouter(routes, { initialEntries: [address] })} />
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
  return { requests, leave: unmount }
}
