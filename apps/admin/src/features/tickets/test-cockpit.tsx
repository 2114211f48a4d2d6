import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, screen } from '@testing-library/react'
import { permissions } from '@treppenhaus/domain/permissions'
import { AppProvider } from '@treppenhaus/ui/app-provider'
import { I18nextProvider } from 'react-i18next'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { i18n, speak } from '../../lib/i18n.ts'
import { session } from '../../lib/session.ts'
import type { Ticket, TicketRow } from '../../lib/ticket-cache.ts'
import { TicketsPage } from './tickets-page.tsx'
// Loaded with the test, so that the lazy page has it at once.
import './open-ticket.tsx'

// A whole page in jsdom is slow on a busy machine.
configure({ asyncUtilTimeout: 5000 })

const me = {
  ...{ accountId: 'a1', audience: 'staff', organization: 'demo', displayName: 'Jana Reuter', locale: 'de', allProperties: true },
  permissions,
}

export const makeRow = (id: string, rest: Partial<TicketRow> = {}) =>
  ({
    id,
    number: `2026-00000${id}`,
    status: 'new',
    urgency: 'normal',
    title: `Fall ${id}`,
    createdAt: new Date().toISOString(),
    street: 'Lindenauer Straße',
    houseNumber: '14',
    city: 'Leipzig',
    place: 'common',
    fileCount: 0,
    unseen: false,
    ...rest,
  }) as TicketRow

const person = (name: string, role: 'reporter' | 'owner', reads: boolean) => ({
  personId: name,
  name,
  role,
  reads,
  since: null,
  phone: null,
})

export const makeTicket = (id: string, rest: Partial<Ticket> = {}) =>
  ({
    ...makeRow(id),
    managementType: 'condominium',
    description: 'Es tropft.',
    origin: 'portal',
    availability: [],
    phone: null,
    keyAllowed: false,
    accessNote: '',
    room: null,
    floor: null,
    position: null,
    floors: null,
    unitsPerFloor: null,
    unitNumber: null,
    assigneeId: null,
    reporterName: 'Marta Wiśniewska',
    files: [],
    people: [person('Marta Wiśniewska', 'reporter', true), person('Selin Aydın', 'owner', false)],
    workOrders: [],
    timeline: [],
    deliveries: [],
    elsewhere: [],
    version: 1,
    actions: ['accept', 'ask', 'reply', 'note', 'forward', 'edit'],
    ...rest,
  }) as unknown as Ticket

type Answers = Record<string, (request: Request) => Response | Promise<Response>>

const counts = { views: { open: 2, new: 2, mine: 0, emergencies: 0, waiting: 0, reported: 0, resolved: 0, closed: 0, all: 2 }, unseen: 0 }
const usual: Answers = {
  'POST session': () => Response.json({ accessToken: 'token', expiresIn: 600, me }),
  'GET tickets': () => Response.json({ items: [makeRow('1'), makeRow('2')], nextCursor: null }),
  'GET tickets/counts': () => Response.json(counts),
  'GET tickets/1': () => Response.json(makeTicket('1')),
  'GET properties': () => Response.json({ items: [], nextCursor: null }),
  'GET topics': () => Response.json({ items: [] }),
  'GET staff-members': () => Response.json({ items: [] }),
}

/**
 * Opens the cockpit for somebody who is signed in.
 * @param stub replaces `fetch`
 * @param answers by method and path below `/api/v1/staff/`, besides the usual ones
 * @returns the requests that were sent
 */
export async function openCockpit(stub: (send: typeof fetch) => void, address: string, answers: Answers = {}): Promise<Request[]> {
  const requests: Request[] = []
  stub(async (input) => {
    const request = input as Request
    requests.push(request.clone())
    const name = `${request.method} ${new URL(request.url).pathname.replace('/api/v1/staff/', '')}`
    return { ...usual, ...answers }[name]?.(request) ?? Response.json({ code: 'not_found', status: 404, type: '' }, { status: 404 })
  })
  await speak('de')
  await session.logIn({ login: 'jana', password: 'x' })
  const routes = [{ path: '/tickets', element: <TicketsPage />, children: [{ path: ':id' }] }]
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <AppProvider density="admin">
          <RouterProvider router={createMemoryRouter(routes, { initialEntries: [address] })} />
        </AppProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  )
  await screen.findByRole('link', { name: /Fall 1/ })
  return requests
}
