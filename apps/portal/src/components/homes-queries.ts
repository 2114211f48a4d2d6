import { useQueryClient } from '@tanstack/react-query'
import { api, session } from '../api.ts'
import type { components } from '@treppenhaus/api-client/generated'
import type { Home } from '../lib/report.ts'

type HomeList = components['schemas']['HomeList']

export const homesOptions = () => api.queryOptions('get', '/api/v1/portal/homes', {}, { staleTime: 5 * 60_000 })

/** The flats and houses of this person. */
export const useHomes = () => api.useQuery('get', '/api/v1/portal/homes', {}, { staleTime: 5 * 60_000 })

/** The home in use: the one used last, else the first. */
export const homeInUse = (homes: readonly Home[]) => homes.find(({ isLastUsed }) => isLastUsed) ?? homes[0]

/** Switches the home in use, at once on the screen and for the next visit on the server. */
export function useChooseHome() {
  const queries = useQueryClient()
  return (id: string) => {
    queries.setQueryData<HomeList>(
      homesOptions().queryKey,
      (list) => list && { items: list.items.map((home) => ({ ...home, isLastUsed: home.id === id })) },
    )
    // The choice holds on this page even when the server does not hear of it.
    void session.editMe({ lastHomeId: id }).catch(() => undefined)
  }
}
