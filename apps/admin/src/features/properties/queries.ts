import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { ManagementType } from '@treppenhaus/domain/master-data'
import { api } from '../../api.ts'

export type Property = Schemas['Property']

const list = '/api/v1/staff/properties'
const one = '/api/v1/staff/properties/{id}'

interface PropertyFilter {
  q: string | undefined
  managementType: ManagementType | undefined
  archived: boolean
}

export const useProperties = ({ q, managementType, archived }: PropertyFilter) =>
  api.useInfiniteQuery(
    'get',
    list,
    {
      params: {
        query: { limit: 50, ...(q ? { q } : {}), ...(managementType ? { managementType } : {}), ...(archived ? { archived } : {}) },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )

export const useProperty = (id: string, enabled = true) => api.useQuery('get', one, { params: { path: { id } } }, { enabled })

export const useUnitsOf = (id: string) => api.useQuery('get', '/api/v1/staff/properties/{id}/units', { params: { path: { id } } })

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (property: Property) => {
      client.setQueryData(['get', one, { params: { path: { id: property.id } } }], property)
      void client.invalidateQueries({ queryKey: ['get', list] })
    },
  }
}

export const useCreateProperty = () => api.useMutation('post', list, useKeep())
export const useEditProperty = () => api.useMutation('patch', one, useKeep())
