import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type TeamMember = Schemas['TeamMember']
export type Colleague = Schemas['StaffMemberDetail']

const team = '/api/v1/staff/team'
const list = '/api/v1/staff/staff-members'
const one = '/api/v1/staff/staff-members/{id}'

export const useTeam = (left: boolean) => api.useQuery('get', team, { params: { query: left ? { left } : {} } })
export const useColleague = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

/** Rights changed: everything that lists people or roles is asked for again. */
function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (colleague: Colleague) => {
      client.setQueryData(['get', one, { params: { path: { id: colleague.id } } }], colleague)
      for (const path of [team, list, '/api/v1/staff/roles', '/api/v1/staff/property-groups', '/api/v1/staff/substitutions'])
        void client.invalidateQueries({ queryKey: ['get', path] })
    },
  }
}

export const useCreateColleague = () => api.useMutation('post', list, useKeep())
export const useEditColleague = () => api.useMutation('patch', one, useKeep())
export const useLeave = () => api.useMutation('post', '/api/v1/staff/staff-members/{id}/leave', useKeep())
export const useReturn = () => api.useMutation('post', '/api/v1/staff/staff-members/{id}/return', useKeep())
