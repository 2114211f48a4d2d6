import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Role = Schemas['Role']

const list = '/api/v1/staff/roles'
const one = '/api/v1/staff/roles/{id}'

export const useRole = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (role: Role) => {
      client.setQueryData(['get', one, { params: { path: { id: role.id } } }], role)
      void client.invalidateQueries({ queryKey: ['get', list] })
    },
  }
}

export const useCreateRole = () => api.useMutation('post', list, useKeep())
export const useEditRole = () => api.useMutation('patch', one, useKeep())
export function useDeleteRole() {
  const client = useQueryClient()
  return api.useMutation('delete', one, { onSuccess: () => void client.invalidateQueries({ queryKey: ['get', list] }) })
}
