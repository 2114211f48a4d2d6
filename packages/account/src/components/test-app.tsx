import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { createApi } from '@treppenhaus/api-client/client'
import { createOwnApi } from '@treppenhaus/api-client/own-client'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { createSession } from '@treppenhaus/api-client/session'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router'
import { vi } from 'vitest'
import { accountPaths } from '../lib/account-paths.ts'
import { texts } from '../lib/texts-de.ts'
import type { AccountApp, PageProps } from './account-context.ts'
import { AccountProvider } from './account-provider.tsx'

export const testPaths = accountPaths('/me', {
  home: '/',
  login: '/login',
  forgot: '/forgot-password',
  reset: '/reset-password',
  imprint: '/imprint',
  privacyNotice: '/privacy',
})

export const me = {
  accountId: 'marta',
  audience: 'portal',
  organization: 'demo',
  displayName: 'Marta',
  email: 'm@post.example',
  locale: 'de',
}
/** An opened session as the API answers it. */
export const granted = { accessToken: 'token', expiresIn: 600, me } as unknown as Schemas['Session']

type Answer = { status?: number; body?: object }
/** What the server answers, by method and path below the audience; a function may look at the request. Anything else is 404. */
export type Answers = Record<string, Answer | ((request: Request) => Answer | Promise<Answer>)>

/** A refusal as the API writes it. */
export const refusal = (status: number, code: string): Answer => ({
  status,
  body: { type: `/docs/errors#${code}`, title: code, status, detail: code, code, instance: 'urn:uuid:1' },
})

/** Stands in for the network. @returns the requests that came, in their order */
export function answer(answers: Answers): Request[] {
  const requests: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request.clone())
    const path = new URL(request.url).pathname.replace(/^\/api\/v1(\/portal)?/, '')
    const given = answers[`${request.method} ${path}`] ?? { status: 404, body: {} }
    const { status = 200, body } = typeof given === 'function' ? await given(request) : given
    if (body === undefined) return new Response(null, { status: 204 })
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    return Response.json(body, { status, headers: { 'content-type': type } })
  })
  return requests
}

const Frame = ({ title, children }: Pick<PageProps, 'title' | 'children'>) => (
  <main>
    <h1>{title}</h1>
    {children}
  </main>
)
const Part = ({ title, children }: Pick<PageProps, 'title' | 'children'>) => <section aria-label={title}>{children}</section>

/** Opens pages in a bare app, logged in or not. */
export async function open(routes: RouteObject[], path: string, { isLoggedIn = false } = {}) {
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({ lng: 'de', fallbackLng: false, resources: {}, interpolation: { escapeValue: false } })
  for (const { namespace, texts: words } of texts) i18n.addResourceBundle('de', namespace, words)
  const session = createSession('portal')
  if (isLoggedIn) session.adopt(granted)
  const app: AccountApp = {
    audience: 'portal',
    session,
    own: createOwnApi('portal', session),
    api: createApi(session).query,
    paths: testPaths,
    Door: Frame,
    Page: Frame,
    Section: Part,
    buttonSize: 'md',
    speak: async () => undefined,
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { networkMode: 'always' } } })
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <AppProvider density="portal">
          <AccountProvider app={app}>
            <RouterProvider router={router} />
          </AccountProvider>
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
  return { session, router }
}
