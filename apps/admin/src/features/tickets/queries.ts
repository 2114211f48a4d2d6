import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { keepTicket, ticketKey, type Ticket } from '../../lib/ticket-cache.ts'
import type { TicketFilter } from '../../lib/ticket-views.ts'

const pageSize = 50
const probeSize = 25

const queryOf = ({ view, order, propertyId, q }: TicketFilter, limit: number) => ({
  params: { query: { view, order, limit, ...(propertyId ? { propertyId } : {}), ...(q ? { q } : {}) } },
})

/** The list of the cockpit, page by page. It is not refetched by itself: rows change in place, and new ones wait above it. */
export const useTicketList = (filter: TicketFilter) =>
  api.useInfiniteQuery('get', '/api/v1/staff/tickets', queryOf(filter, pageSize), {
    pageParamName: 'cursor',
    initialPageParam: null,
    getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })

/** The head of the same list as the server sees it now; the event stream renews it. */
export const useTicketProbe = (filter: TicketFilter) => api.useQuery('get', '/api/v1/staff/tickets', queryOf(filter, probeSize))

const checkAgain = 3000

/** Photos are shown once they were turned and stripped; no event tells when, so the ticket is asked again until then. */
const isChecking = ({ files, timeline }: Ticket) =>
  [...files.map(({ file }) => file), ...timeline.flatMap((entry) => entry.files)].some(({ state }) => state === 'quarantined')

export const useTicket = (id: string) =>
  api.useQuery(
    'get',
    '/api/v1/staff/tickets/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data && isChecking(state.data as Ticket) ? checkAgain : false) },
  )

export const useTopics = () => api.useQuery('get', '/api/v1/staff/topics', {}, { staleTime: 600_000 })

export const useStaffMembers = () => api.useQuery('get', '/api/v1/staff/staff-members')

export const useMarkSeen = () => {
  const client = useQueryClient()
  return api.useMutation('post', '/api/v1/staff/tickets/seen', {
    onSuccess: (counts) => client.setQueryData(['get', '/api/v1/staff/tickets/counts'], counts),
  })
}

export const useRepeatDelivery = () => api.useMutation('post', '/api/v1/staff/deliveries/{id}/repeat')

/** Puts the answered ticket everywhere it is shown. */
function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (ticket: Ticket) => keepTicket(client, ticket),
  }
}

/** Shows the outcome at once and takes it back when the server refuses. */
function useKeepOptimistic<V extends { params: { path: { id: string } } }>(expect: (ticket: Ticket, variables: V) => Ticket) {
  const client = useQueryClient()
  return {
    onMutate: async (variables: V) => {
      const key = ticketKey(variables.params.path.id)
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<Ticket>(key)
      if (before) client.setQueryData(key, expect(before, variables))
      return { before }
    },
    onSuccess: (ticket: Ticket) => keepTicket(client, ticket),
    onError: (_error: unknown, variables: V, kept: unknown) => {
      const before = (kept as { before?: Ticket } | undefined)?.before
      if (before) client.setQueryData(ticketKey(variables.params.path.id), before)
    },
  }
}

const without = (ticket: Ticket, ...acts: Ticket['actions']): Ticket['actions'] => ticket.actions.filter((act) => !acts.includes(act))

const pendingEntry = (kind: 'reply' | 'note' | 'question', note: string, actorName: string): Ticket['timeline'][number] => ({
  id: `pending-${kind}`,
  at: new Date().toISOString(),
  kind,
  audience: kind === 'note' ? 'internal' : 'reporter',
  actorKind: 'staff',
  actorName,
  actorPosition: null,
  actorAvatar: null,
  mine: true,
  from: null,
  to: null,
  note,
  workOrderId: null,
  workOrderNumber: null,
  files: [],
  data: {},
})

export const useAcceptTicket = () =>
  api.useMutation(
    'post',
    '/api/v1/staff/tickets/{id}/accept',
    useKeepOptimistic((ticket) => ({ ...ticket, status: 'accepted', actions: without(ticket, 'accept') })),
  )

type Message = { params: { path: { id: string } }; body: { text: string } }
const withEntry =
  (kind: 'reply' | 'note' | 'question', author: string) =>
  (ticket: Ticket, { body }: Message) => ({
    ...ticket,
    timeline: [...ticket.timeline, pendingEntry(kind, body.text, author)],
  })

export const useReply = (author: string) =>
  api.useMutation('post', '/api/v1/staff/tickets/{id}/reply', useKeepOptimistic<Message>(withEntry('reply', author)))

export const useWriteNote = (author: string) =>
  api.useMutation('post', '/api/v1/staff/tickets/{id}/note', useKeepOptimistic<Message>(withEntry('note', author)))

export const useAskReporter = (author: string) =>
  api.useMutation('post', '/api/v1/staff/tickets/{id}/ask', useKeepOptimistic<Message>(withEntry('question', author)))

type Edit = {
  params: { path: { id: string }; header?: { 'if-match'?: string } }
  body: Partial<Pick<Ticket, 'title' | 'topicId' | 'urgency'>>
}

export const useEditTicket = () =>
  api.useMutation(
    'patch',
    '/api/v1/staff/tickets/{id}',
    useKeepOptimistic<Edit>((ticket, { body }) => ({ ...ticket, ...body })),
  )

export const useForwardTicket = () => api.useMutation('post', '/api/v1/staff/tickets/{id}/forward', useKeep())
export const useRejectTicket = () => api.useMutation('post', '/api/v1/staff/tickets/{id}/reject', useKeep())
export const useResolveTicket = () => api.useMutation('post', '/api/v1/staff/tickets/{id}/resolve', useKeep())
export const useCloseTicket = () => api.useMutation('post', '/api/v1/staff/tickets/{id}/close', useKeep())
export const useReopenTicket = () => api.useMutation('post', '/api/v1/staff/tickets/{id}/reopen', useKeep())
export const useResumeTicket = () => api.useMutation('post', '/api/v1/staff/tickets/{id}/resume', useKeep())
export const useTakeBackTicket = () => api.useMutation('post', '/api/v1/staff/tickets/{id}/take-back', useKeep())
