import { openStream, type Change } from '@treppenhaus/api-client/stream'
import type { QueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import { session } from './session.ts'
import { isListed, patchTicketRow, rowOf, ticketKey } from './ticket-cache.ts'

const one = '/api/v1/staff/tickets/{id}'
const many = ['get', '/api/v1/staff/tickets'] as const

/** Fetches what the stream says has changed, and only what is shown. Loaded lists keep their rows where they are. */
export function applyChange(client: QueryClient, { type, id }: Change): void {
  void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/tickets/counts'] })
  if (type.startsWith('ticket.')) {
    void client.invalidateQueries({ queryKey: ticketKey(id) })
    if (type === 'ticket.created') void refetchProbes(client)
    else if (isListed(client, id)) void refreshRow(client, id)
  } else if (type.startsWith('work-order.')) {
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/work-orders'] })
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/work-orders/{id}', { params: { path: { id } } }] })
    // An order's step shows in its ticket, and the event does not say in which.
    void client.invalidateQueries({ queryKey: ['get', one], refetchType: 'active' })
  } else if (type.startsWith('file.')) {
    void client.invalidateQueries({ queryKey: ['get', one], refetchType: 'active' })
  }
}

const isPages = (data: unknown) => typeof data === 'object' && data !== null && 'pages' in data

/** Only the short look at the head of a list is renewed; the list itself waits for its reader. */
const refetchProbes = (client: QueryClient) => client.invalidateQueries({ queryKey: many, predicate: ({ state }) => !isPages(state.data) })

async function refreshRow(client: QueryClient, id: string) {
  const ticket = await client
    .fetchQuery({ ...api.queryOptions('get', one, { params: { path: { id } } }), staleTime: 0 })
    .catch(() => undefined)
  if (ticket) patchTicketRow(client, id, rowOf(ticket))
}

/** Follows the changes of the account. @returns stops it */
export const followChanges = (client: QueryClient) =>
  openStream(session, 'staff', {
    onChange: (change) => applyChange(client, change),
    onResync: () => void client.invalidateQueries({ predicate: ({ state }) => !isPages(state.data) }),
  })
