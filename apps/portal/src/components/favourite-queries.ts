import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import type { Home } from '../lib/report.ts'

const list = '/api/v1/portal/favourites'
const one = '/api/v1/portal/favourites/{id}'

/** Houses kept at the top of the own list. */
export const useFavourites = (enabled: boolean) => api.useQuery('get', list, {}, { enabled, staleTime: 5 * 60_000 })

/** The homes of kept houses come first, in the order there was. */
export const favouritesFirst = (homes: readonly Home[], kept: readonly string[]): readonly Home[] =>
  homes.toSorted((a, b) => Number(kept.includes(b.propertyId)) - Number(kept.includes(a.propertyId)))

/** Keeps a house, or lets it go; the star answers at once. */
export function useToggleFavourite() {
  const queries = useQueryClient()
  const keep = api.useMutation('put', one)
  const drop = api.useMutation('delete', one)
  const key = api.queryOptions('get', list, {}).queryKey
  return (id: string, kept: boolean) => {
    queries.setQueryData<{ propertyIds: string[] }>(key, (before) => ({
      propertyIds: [...(before?.propertyIds ?? []).filter((each) => each !== id), ...(kept ? [] : [id])],
    }))
    const act = kept ? drop : keep
    act.mutate({ params: { path: { id } } }, { onSettled: () => void queries.invalidateQueries({ queryKey: key }) })
  }
}
