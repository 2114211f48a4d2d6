import { api } from '../../api.ts'

/** What reports can be about. */
export const useTopics = () => api.useQuery('get', '/api/v1/portal/topics', {}, { staleTime: 5 * 60_000 })
