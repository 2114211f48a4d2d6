import { QueryClientProvider } from '@tanstack/react-query'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { render } from '@testing-library/react'
import 'fake-indexeddb/auto'
import { I18nextProvider } from 'react-i18next'
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router'
import { vi } from 'vitest'
import { queryClient } from '../api.ts'
import { deviceStore } from '../lib/device-store.ts'
import { i18n, startLanguages } from '../lib/i18n.ts'
import { ReportStore } from '../lib/report-store.ts'
import { AccountContext, type Me } from './account-context.ts'

const me: Me = {
  accountId: 'marta',
  audience: 'portal',
  organization: 'demo',
  displayName: 'Marta Wiśniewska',
  email: null,
  locale: 'de',
  staffId: null,
  allProperties: false,
  personId: 'person-1',
  contractorId: null,
  contractorName: null,
  lastHomeId: null,
  owesFactor: false,
  permissions: [],
  role: null,
}

/** What the server answers, by method and path; a function may look at the request. Anything else is 404. */
export type Answers = Record<string, Answer | ((request: Request) => Answer | Promise<Answer>)>
type Answer = { status?: number; body: object }

/** Stands in for the network. @returns the requests that came, in their order */
export function answer(answers: Answers): Request[] {
  const requests: Request[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request.clone())
    const given = answers[`${request.method} ${new URL(request.url).pathname}`]
    const { status = 200, body } =
      given === undefined ? { status: 404, body: {} } : typeof given === 'function' ? await given(request) : given
    const type = status < 400 ? 'application/json' : 'application/problem+json'
    return Response.json(body, { status, headers: { 'content-type': type } })
  })
  return requests
}

/** A refusal as the API writes it. */
export const refusal = (status: number, code: string): Answer => ({
  status,
  body: { type: `/docs/errors#${code}`, title: code, status, detail: code, code, instance: 'urn:uuid:1' },
})

/** Opens pages as Marta, with what her device keeps from before. @returns how to leave the page, as a reload does */
export async function open(routes: RouteObject[], path: string) {
  queryClient.clear()
  if (!i18n.isInitialized) await startLanguages('de')
  const owner = { organization: me.organization, account: me.accountId }
  const reports = new ReportStore(owner, async ({ name }) => ({ ok: true, fileId: `id of ${name}` }))
  await reports.load()
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  const { unmount } = render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <AppProvider density="portal">
          <AccountContext value={{ me, owner, reports }}>
            <RouterProvider router={router} />
          </AccountContext>
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
  const leave = async () => {
    await reports.settled()
    unmount()
  }
  return { reports, router, leave }
}

/** An empty device. */
export const forgetDevice = () => deviceStore.removeBelow('th:')
