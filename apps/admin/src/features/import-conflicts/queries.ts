import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { RecordKind } from '@treppenhaus/domain/record-kinds'
import { api } from '../../api.ts'

export type Conflict = Schemas['ImportConflict']
export type FieldOwner = Schemas['FieldOwner']

const list = '/api/v1/staff/import-conflicts'
const owners = '/api/v1/staff/field-owners'

interface Filter {
  kind: RecordKind | undefined
  propertyId: string | undefined
  importId: string | undefined
}

/** Fields that were changed here and in the other system and wait for a decision. */
export const useConflicts = ({ kind, propertyId, importId }: Filter) =>
  api.useInfiniteQuery(
    'get',
    list,
    {
      params: {
        query: { limit: 100, ...(kind ? { kind } : {}), ...(propertyId ? { propertyId } : {}), ...(importId ? { importId } : {}) },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )

export function useDecide() {
  const client = useQueryClient()
  return api.useMutation('post', `${list}/decisions`, {
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith(list) }),
  })
}

/** Fields that do not belong to the other system; those that are not named do. */
export const useFieldOwners = () => api.useQuery('get', owners)

export function usePutFieldOwners() {
  const client = useQueryClient()
  return api.useMutation('put', owners, { onSuccess: (saved: Schemas['FieldOwnerList']) => client.setQueryData(['get', owners], saved) })
}
