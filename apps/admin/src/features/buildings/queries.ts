import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Building = Schemas['Building']
export type Entrance = Schemas['Entrance']
export type Property = Schemas['Property']

const list = '/api/v1/staff/properties/{id}/buildings'
const one = '/api/v1/staff/buildings/{id}'
const params = (id: string) => ({ params: { path: { id } } })

export const useBuildings = (propertyId: string, archived = false) =>
  api.useQuery('get', list, { params: { path: { id: propertyId }, ...(archived ? { query: { archived } } : {}) } })
export const useBuilding = (id: string) => api.useQuery('get', one, params(id))
export const useHouse = (id: string | undefined) =>
  api.useQuery('get', '/api/v1/staff/properties/{id}', params(id ?? ''), { enabled: id !== undefined })

function useRenew() {
  const client = useQueryClient()
  return () => {
    for (const path of [list, '/api/v1/staff/properties/{id}/units', '/api/v1/staff/properties/{id}'])
      void client.invalidateQueries({ queryKey: ['get', path] })
  }
}

function useKeep() {
  const client = useQueryClient()
  const renew = useRenew()
  return {
    onSuccess: (building: Building) => {
      client.setQueryData(['get', one, params(building.id)], building)
      renew()
    },
  }
}

export const useCreateBuilding = () => api.useMutation('post', '/api/v1/staff/buildings', useKeep())
export const useEditBuilding = () => api.useMutation('patch', one, useKeep())
export const useAddEntrance = () => api.useMutation('post', '/api/v1/staff/buildings/{id}/entrances', useKeep())
export const useEditEntrance = () => api.useMutation('patch', '/api/v1/staff/entrances/{id}', { onSuccess: useRenew() })
export const useRemoveEntrance = () => api.useMutation('delete', '/api/v1/staff/entrances/{id}', { onSuccess: useRenew() })
