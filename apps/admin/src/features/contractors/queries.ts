import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { Trade } from '@treppenhaus/domain/master-data'
import { api } from '../../api.ts'

export type Contractor = Schemas['Contractor']
export type ContractorItem = Schemas['ContractorItem']

const list = '/api/v1/staff/contractors'
const one = '/api/v1/staff/contractors/{id}'

interface ContractorFilter {
  q: string | undefined
  trade: Trade | undefined
  archived: boolean
}

export const useContractors = ({ q, trade, archived }: ContractorFilter) =>
  api.useInfiniteQuery(
    'get',
    list,
    { params: { query: { limit: 50, ...(q ? { q } : {}), ...(trade ? { trade } : {}), ...(archived ? { archived } : {}) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )

export const useContractor = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (contractor: Contractor) => {
      client.setQueryData(['get', one, { params: { path: { id: contractor.id } } }], contractor)
      for (const path of [list, '/api/v1/staff/record-history']) void client.invalidateQueries({ queryKey: ['get', path] })
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/staff/tickets/{id}/contractor-suggestions'] })
    },
  }
}

export const useCreateContractor = () => api.useMutation('post', list, useKeep())
export const useEditContractor = () => api.useMutation('patch', one, useKeep())
