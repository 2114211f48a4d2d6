import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Registration = Schemas['StaffTenantRegistration']

const list = '/api/v1/staff/tenant-registrations'
const one = '/api/v1/staff/tenant-registrations/{id}'

export const useRegistration = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

/** A decision changes who lives where, too. */
function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (registration: Registration) => {
      client.setQueryData(['get', one, { params: { path: { id: registration.id } } }], registration)
      const follows = [list, '/api/v1/staff/units/{id}', '/api/v1/staff/people', '/api/v1/staff/invitations']
      for (const address of follows) void client.invalidateQueries({ queryKey: ['get', address] })
    },
  }
}

export const useConfirmTenant = () => api.useMutation('post', `${one}/confirm`, useKeep())
export const useDeclineTenant = () => api.useMutation('post', `${one}/decline`, useKeep())
