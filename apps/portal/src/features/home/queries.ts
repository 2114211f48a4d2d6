import { api } from '../../api.ts'

/** The newest open tickets, and whether there are more. */
export const useOpenTickets = () => api.useQuery('get', '/api/v1/portal/tickets', { params: { query: { state: 'open', limit: 5 } } })
