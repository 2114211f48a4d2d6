import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { Ticket } from '../../lib/ticket.ts'

export type ListState = 'open' | 'closed'

/** Own tickets and those of the household, newest first, page by page. */
export const useTickets = (state: ListState) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/portal/tickets',
    { params: { query: { state, limit: 20 } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  )

const ticketOptions = (id: string) => api.queryOptions('get', '/api/v1/portal/tickets/{id}', { params: { path: { id } } })

export const useTicket = (id: string) => api.useQuery('get', '/api/v1/portal/tickets/{id}', { params: { path: { id } } })

/** Puts what an act answered onto the screen and lets the lists follow. */
function useStoreTicket() {
  const queries = useQueryClient()
  return async (ticket: Ticket) => {
    queries.setQueryData(ticketOptions(ticket.id).queryKey, ticket)
    await queries.invalidateQueries({ queryKey: ['get', '/api/v1/portal/tickets'] })
  }
}

export const useAnswer = () => api.useMutation('post', '/api/v1/portal/tickets/{id}/answer', { onSuccess: useStoreTicket() })
export const useReply = () => api.useMutation('post', '/api/v1/portal/tickets/{id}/reply', { onSuccess: useStoreTicket() })
export const useConfirm = () => api.useMutation('post', '/api/v1/portal/tickets/{id}/confirm', { onSuccess: useStoreTicket() })
export const useReopen = () => api.useMutation('post', '/api/v1/portal/tickets/{id}/reopen', { onSuccess: useStoreTicket() })
export const useEditTicket = () => api.useMutation('patch', '/api/v1/portal/tickets/{id}', { onSuccess: useStoreTicket() })

/** The version a change is based on, as `If-Match` wants it. */
export const etagOf = ({ version }: Pick<Ticket, 'version'>) => `"v${version}"`
