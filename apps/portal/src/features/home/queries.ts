import { api, queryClient } from '../../api.ts'
import { homesOptions } from '../../components/homes-queries.ts'

const newest = { params: { query: { state: 'open' as const, limit: 5 } } }

/** The newest open tickets. */
export const useOpenTickets = () => api.useQuery('get', '/api/v1/portal/tickets', newest)

/** Asks for what the home page shows as soon as the log-in is known, while the page itself is still being drawn. */
export function fetchHome(): void {
  void queryClient.prefetchQuery(homesOptions())
  void queryClient.prefetchQuery(api.queryOptions('get', '/api/v1/portal/tickets', newest))
}
