import { useQueryClient } from '@tanstack/react-query'
import type { TicketRow } from '../../lib/ticket-cache.ts'
import type { TicketFilter } from '../../lib/ticket-views.ts'
import { useTicketProbe } from './queries.ts'

/**
 * Tickets that came in since the list was loaded. They wait above it until somebody asks for them, so that nothing moves
 * under the pointer.
 */
export function useArrivals(filter: TicketFilter, rows: readonly TicketRow[] | undefined) {
  const client = useQueryClient()
  const probe = useTicketProbe(filter)
  const known = new Set(rows?.map(({ id }) => id))
  const newest = rows?.reduce((latest, { createdAt }) => (createdAt > latest ? createdAt : latest), '') ?? ''
  const count =
    rows === undefined || filter.order !== 'newest'
      ? 0
      : (probe.data?.items.filter(({ id, createdAt }) => !known.has(id) && createdAt > newest).length ?? 0)
  const show = () => client.resetQueries({ queryKey: ['get', '/api/v1/staff/tickets'] })
  return { count, show }
}
