import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type Person = Schemas['Person']
export type PersonItem = Schemas['PersonItem']
export type Role = Schemas['PersonItem']['roles'][number]
export const roles = ['resident', 'owner', 'property_owner', 'board'] as const satisfies readonly Role[]

const list = '/api/v1/staff/people'
const one = '/api/v1/staff/people/{id}'

interface PersonFilter {
  q: string | undefined
  role: Role | undefined
  propertyId: string | undefined
  hasAccount: boolean | undefined
  archived: boolean
}

export const usePeople = ({ q, role, propertyId, hasAccount, archived }: PersonFilter) =>
  api.useInfiniteQuery(
    'get',
    list,
    {
      params: {
        query: {
          limit: 50,
          ...(q ? { q } : {}),
          ...(role ? { role } : {}),
          ...(propertyId ? { propertyId } : {}),
          ...(hasAccount === undefined ? {} : { hasAccount }),
          ...(archived ? { archived } : {}),
        },
      },
    },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )

export const usePerson = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (person: Person) => {
      client.setQueryData(['get', one, { params: { path: { id: person.id } } }], person)
      for (const path of [list, '/api/v1/staff/record-history']) void client.invalidateQueries({ queryKey: ['get', path] })
    },
  }
}

export const useCreatePerson = () => api.useMutation('post', list, useKeep())
export const useEditPerson = () => api.useMutation('patch', one, useKeep())
