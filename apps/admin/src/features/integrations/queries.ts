import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Integration = Schemas['Integration']
export type ApiKey = Schemas['ApiKey']

const list = '/api/v1/staff/integrations'
const one = '/api/v1/staff/integrations/{id}'

export const useIntegrations = () => api.useQuery('get', list)
export const useIntegration = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (integration: Integration) => {
      client.setQueryData(['get', one, { params: { path: { id: integration.id } } }], integration)
      void client.invalidateQueries({ queryKey: ['get', list] })
    },
  }
}

function useRenew() {
  const client = useQueryClient()
  return {
    onSuccess: () => {
      for (const path of [list, one]) void client.invalidateQueries({ queryKey: ['get', path] })
    },
  }
}

export const useCreateIntegration = () => api.useMutation('post', list, useKeep())
export const useEditIntegration = () => api.useMutation('patch', one, useKeep())
export const useCreateKey = () => api.useMutation('post', '/api/v1/staff/integrations/{id}/keys', { ...useRenew(), gcTime: 0 })
export const useRevokeKey = () => api.useMutation('delete', '/api/v1/staff/api-keys/{id}', useRenew())
export function useRemoveIntegration() {
  const client = useQueryClient()
  return api.useMutation('delete', one, { onSuccess: () => void client.invalidateQueries({ queryKey: ['get', list] }) })
}
