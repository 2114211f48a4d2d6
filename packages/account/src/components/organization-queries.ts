import { useAccountApp } from './account-context.ts'

/** Name, addresses, privacy notice and telephone of the property manager; public. */
export const useOrganization = () => useAccountApp().api.useQuery('get', '/api/v1/public/organization', {}, { staleTime: 60 * 60_000 })
