import { api } from '../api.ts'

/** Name, legal texts and demo log-ins of the organization that this host belongs to. */
export const useOrganization = () => api.useQuery('get', '/api/v1/public/organization', {}, { staleTime: 600_000 })
