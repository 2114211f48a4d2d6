import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'

const list = '/api/v1/staff/favourites'
const one = '/api/v1/staff/favourites/{id}'

/** Houses kept at the top of one's own list. */
export const useFavourites = () => api.useQuery('get', list, {}, { staleTime: 5 * 60_000 })

/** Keeps a house, or lets it go; the star answers at once. */
export function useToggleFavourite() {
  const client = useQueryClient()
  const keep = api.useMutation('put', one)
  const drop = api.useMutation('delete', one)
  const key = api.queryOptions('get', list, {}).queryKey
  return (id: string, kept: boolean) => {
    client.setQueryData<{ propertyIds: string[] }>(key, (before) => ({
      propertyIds: [...(before?.propertyIds ?? []).filter((each) => each !== id), ...(kept ? [] : [id])],
    }))
    const act = kept ? drop : keep
    act.mutate({ params: { path: { id } } }, { onSettled: () => void client.invalidateQueries({ queryKey: key }) })
  }
}
