import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { CustomKind } from '@treppenhaus/domain/record-kinds'
import { api } from '../api.ts'

export type ScheduledChange = Schemas['ScheduledChange']

const list = '/api/v1/staff/scheduled-changes'

export const useScheduledChanges = (kind: CustomKind, id: string) => api.useQuery('get', list, { params: { query: { kind, id } } })

function useRenewed() {
  const client = useQueryClient()
  return { onSuccess: () => client.invalidateQueries({ queryKey: ['get', list] }) }
}

export const usePlanChange = () => api.useMutation('post', list, useRenewed())
export const useCancelChange = () => api.useMutation('post', '/api/v1/staff/scheduled-changes/{id}/cancel', useRenewed())
