import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type PropertyGroup = Schemas['PropertyGroup']

const list = '/api/v1/staff/property-groups'
const one = '/api/v1/staff/property-groups/{id}'

export const usePropertyGroups = () => api.useQuery('get', list)
export const usePropertyGroup = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

function useRenew() {
  const client = useQueryClient()
  return () => {
    for (const path of [list, '/api/v1/staff/team']) void client.invalidateQueries({ queryKey: ['get', path] })
  }
}

function useKeep() {
  const client = useQueryClient()
  const renew = useRenew()
  return {
    onSuccess: (group: PropertyGroup) => {
      client.setQueryData(['get', one, { params: { path: { id: group.id } } }], group)
      renew()
    },
  }
}

export const useCreatePropertyGroup = () => api.useMutation('post', list, useKeep())
export const useEditPropertyGroup = () => api.useMutation('patch', one, useKeep())
export const useDeletePropertyGroup = () => api.useMutation('delete', one, { onSuccess: useRenew() })
