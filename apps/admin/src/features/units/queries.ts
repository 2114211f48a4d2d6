import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Unit = Schemas['Unit']
export type Property = Schemas['Property']

const one = '/api/v1/staff/units/{id}'

export const useUnit = (id: string) => api.useQuery('get', one, { params: { path: { id } } })
export const useHouseOf = (id: string | undefined) =>
  api.useQuery('get', '/api/v1/staff/properties/{id}', { params: { path: { id: id ?? '' } } }, { enabled: id !== undefined })

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (unit: Unit) => {
      client.setQueryData(['get', one, { params: { path: { id: unit.id } } }], unit)
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/properties/{id}/units'] })
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/properties/{id}'] })
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/people/{id}'] })
    },
  }
}

export const useCreateUnit = () => api.useMutation('post', '/api/v1/staff/units', useKeep())
export const useEditUnit = () => api.useMutation('patch', one, useKeep())
export const useCreateTenancy = () => api.useMutation('post', '/api/v1/staff/units/{id}/tenancies', useKeep())
export const useCreateOwnership = () => api.useMutation('post', '/api/v1/staff/units/{id}/ownerships', useKeep())
export const useEndTenancy = () => api.useMutation('post', '/api/v1/staff/tenancies/{id}/end', useKeep())
export const useEndOwnership = () => api.useMutation('post', '/api/v1/staff/ownerships/{id}/end', useKeep())
