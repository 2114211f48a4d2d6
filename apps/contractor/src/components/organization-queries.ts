import { api } from '../api.ts'

/** Name, addresses, imprint and privacy text of the property manager. */
export const useOrganization = () => api.useQuery('get', '/api/v1/public/organization', {}, { staleTime: 60 * 60_000 })
