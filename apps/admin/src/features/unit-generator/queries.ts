import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Property = Schemas['Property']
export type Building = Schemas['Building']

const params = (id: string) => ({ params: { path: { id } } })

export const useHouse = (id: string) => api.useQuery('get', '/api/v1/staff/properties/{id}', params(id))
export const useBuildings = (id: string) => api.useQuery('get', '/api/v1/staff/properties/{id}/buildings', params(id))
export const useUnitsThere = (id: string) => api.useQuery('get', '/api/v1/staff/properties/{id}/units', params(id))

export function useGenerateUnits() {
  const client = useQueryClient()
  return api.useMutation('post', '/api/v1/staff/properties/{id}/unit-generations', { onSuccess: () => void client.invalidateQueries() })
}
