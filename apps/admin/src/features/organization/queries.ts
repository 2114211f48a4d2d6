import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Settings = Schemas['Settings']

const address = '/api/v1/staff/settings'

export const useSettings = () => api.useQuery('get', address)

/** What the organization says of itself shows on all doors. */
export function useEditSettings() {
  const client = useQueryClient()
  return api.useMutation('patch', address, {
    onSuccess: (settings) => {
      client.setQueryData(api.queryOptions('get', address).queryKey, settings)
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/public/organization'] })
    },
  })
}
