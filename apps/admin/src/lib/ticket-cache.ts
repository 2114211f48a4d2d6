import type { components } from '@treppenhaus/api-client/generated'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'

type Schemas = components['schemas']
export type Ticket = Schemas['StaffTicket']
export type TicketRow = Schemas['StaffTicketItem']
type Page = Schemas['StaffTicketPage']

const list = '/api/v1/staff/tickets'
const one = '/api/v1/staff/tickets/{id}'

export const ticketKey = (id: string) => ['get', one, { params: { path: { id } } }] as const

const isPages = (data: unknown): data is InfiniteData<Page> => typeof data === 'object' && data !== null && 'pages' in data

/** Changes one row where it stands, in every list that is loaded; nothing moves. */
export function patchTicketRow(client: QueryClient, id: string, change: Partial<TicketRow>): void {
  client.setQueriesData<unknown>({ queryKey: ['get', list] }, (data: unknown) => {
    if (!isPages(data)) return data
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === id ? { ...row, ...change } : row)),
    }))
    return { ...data, pages }
  })
}

/** What a row shows of the whole ticket. */
export const rowOf = ({
  status,
  urgency,
  title,
  topicKey,
  topicNameDe,
  topicNameEn,
  assigneeId,
  assigneeName,
  lastActivityAt,
  files,
}: Ticket) => ({
  status,
  urgency,
  title,
  topicKey,
  topicNameDe,
  topicNameEn,
  assigneeId,
  assigneeName,
  lastActivityAt,
  fileCount: files.length,
})

/** Puts a ticket that the server answered into the detail and its row, and asks for fresh counts. */
export function keepTicket(client: QueryClient, ticket: Ticket): void {
  client.setQueryData(ticketKey(ticket.id), ticket)
  patchTicketRow(client, ticket.id, rowOf(ticket))
  void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/tickets/counts'] })
}

/** True when a loaded list shows this ticket. */
export function isListed(client: QueryClient, id: string): boolean {
  return client
    .getQueriesData<unknown>({ queryKey: ['get', list] })
    .some(([, data]) => isPages(data) && data.pages.some(({ items }) => items.some((row) => row.id === id)))
}
