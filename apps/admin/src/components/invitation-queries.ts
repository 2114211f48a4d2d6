import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../api.ts'

export type Invitation = Schemas['Invitation']
export type InvitationState = Invitation['state']

/** Who is invited: exactly one of the three. */
export type Invitee = { personId: string } | { staffId: string } | { contractorId: string }

const list = '/api/v1/staff/invitations'
const counts = '/api/v1/staff/invitations/counts'

/** Until the worker has sent it, or written its letter. */
const isQueued = ({ state }: Invitation) => state === 'queued'
const soon = 2000

/** All invitations of one person, staff member or contractor, the newest first. */
export const useInvitationsOf = (invitee: Invitee) =>
  api.useQuery(
    'get',
    list,
    { params: { query: { ...invitee, limit: 20 } } },
    {
      refetchInterval: ({ state }) => ((state.data as Schemas['InvitationPage'] | undefined)?.items.some(isQueued) ? soon : false),
    },
  )

/** How many people stand where: those of one house, or everybody. */
export const useInvitationCounts = (propertyId?: string) =>
  api.useQuery('get', counts, { params: { query: propertyId ? { propertyId, audience: 'portal' } : {} } })

/** What shows an invitation is asked for again after an act; not waited for, because the row that says what was done may go with it. */
function useRenew() {
  const client = useQueryClient()
  return {
    onSuccess: () => void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(list) }),
  }
}

export const useInvite = () => api.useMutation('post', list, useRenew())
export const useResendInvitation = () => api.useMutation('post', `${list}/{id}/resend`, useRenew())
export const useWithdrawInvitation = () => api.useMutation('post', `${list}/{id}/withdraw`, useRenew())

export const letterOf = (id: string) => `${list}/${id}/letter`
export const lettersOf = (seriesId: string) => `/api/v1/staff/invitation-series/${seriesId}/letters`
