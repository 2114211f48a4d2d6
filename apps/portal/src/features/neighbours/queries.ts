import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'

/** The people of a house, page by page. */
export const useNeighbours = (propertyId: string) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/portal/directory',
    { params: { query: { propertyId, limit: 50 } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  )

/** What the person lets neighbours see, for each house of theirs. */
export const useChoices = () => api.useQuery('get', '/api/v1/portal/directory/choices')

export function useChoose() {
  const queries = useQueryClient()
  return api.useMutation('put', '/api/v1/portal/directory/choices', {
    onSuccess: async (list) => {
      queries.setQueryData(api.queryOptions('get', '/api/v1/portal/directory/choices').queryKey, list)
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/portal/directory'] })
    },
  })
}
