import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Substitution = Schemas['Substitution']

const list = '/api/v1/staff/substitutions'

export const useSubstitutions = (past: boolean) => api.useQuery('get', list, { params: { query: past ? { past } : {} } })

function useRenew() {
  const client = useQueryClient()
  return {
    onSuccess: () => {
      for (const path of [list, '/api/v1/staff/team']) void client.invalidateQueries({ queryKey: ['get', path] })
    },
  }
}

export const useCreateSubstitution = () => api.useMutation('post', list, useRenew())
export const useEndSubstitution = () => api.useMutation('post', '/api/v1/staff/substitutions/{id}/end', useRenew())
