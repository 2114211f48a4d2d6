import { api } from '../api.ts'
import { useMay } from '../lib/session.ts'

/** How many tickets each view has; kept fresh by the event stream. Nothing for colleagues who do not work with tickets. */
export const useTicketCounts = () => api.useQuery('get', '/api/v1/staff/tickets/counts', {}, { enabled: useMay('tickets.read') })
