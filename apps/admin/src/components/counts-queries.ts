import { api } from '../api.ts'
import { useMay, useMayAll } from '../lib/session.ts'

/** How many tickets each view has; kept fresh by the event stream. Nothing for colleagues who do not work with tickets. */
export const useTicketCounts = () => api.useQuery('get', '/api/v1/staff/tickets/counts', {}, { enabled: useMay('tickets.read') })

/** How many fields were changed here and in the other system and wait for a decision. */
export const useOpenConflicts = (): number | undefined =>
  api.useQuery('get', '/api/v1/staff/import-conflicts/count', {}, { enabled: useMayAll('exchange.read') }).data?.open
