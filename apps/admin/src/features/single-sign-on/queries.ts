import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type IdentityProvider = Schemas['IdentityProvider']

const list = '/api/v1/staff/identity-providers'
const one = '/api/v1/staff/identity-providers/{id}'

export const useProviders = () => api.useQuery('get', list)
export const useProvider = (id: string) => api.useQuery('get', one, { params: { path: { id } } })
export const useRoles = () => api.useQuery('get', '/api/v1/staff/roles')

function useRefresh() {
  const client = useQueryClient()
  return {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['get', list] })
      void client.invalidateQueries({ queryKey: ['get', one] })
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/public/organization'] })
    },
  }
}

export const useCreateProvider = () => api.useMutation('post', list, useRefresh())
export const useEditProvider = () => api.useMutation('patch', one, useRefresh())
export const useRemoveProvider = () => api.useMutation('delete', one, useRefresh())
export const useCheckProvider = () => api.useMutation('post', '/api/v1/staff/identity-providers/{id}/check')
