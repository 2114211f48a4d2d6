import { api } from '../api.ts'

/** How many tickets each view has; kept fresh by the event stream. */
export const useTicketCounts = () => api.useQuery('get', '/api/v1/staff/tickets/counts')
