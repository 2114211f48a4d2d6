import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { ManagementType } from '@treppenhaus/domain/master-data'
import { api } from '../../api.ts'

export type Property = Schemas['Property']
export type PropertyItem = Schemas['PropertyItem']

const list = '/api/v1/staff/properties'
const one = '/api/v1/staff/properties/{id}'
const params = (id: string) => ({ params: { path: { id } } })

interface PropertyFilter {
  q: string | undefined
  managementType: ManagementType | undefined
  groupId: string | undefined
  responsibleId: string | undefined
  archived: boolean
}

/** What is not set must not stand in the address. */
const queryOf = ({ q, managementType, groupId, responsibleId, archived }: PropertyFilter) => ({
  ...(q ? { q } : {}),
  ...(managementType ? { managementType } : {}),
  ...(groupId ? { groupId } : {}),
  ...(responsibleId ? { responsibleId } : {}),
  ...(archived ? { archived } : {}),
})

export const useProperties = (filter: PropertyFilter) =>
  api.useInfiniteQuery(
    'get',
    list,
    { params: { query: { limit: 50, ...queryOf(filter) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )

export const useProperty = (id: string, enabled = true) => api.useQuery('get', one, params(id), { enabled })

export const useUnitsOf = (id: string) => api.useQuery('get', '/api/v1/staff/properties/{id}/units', params(id))

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (property: Property) => {
      client.setQueryData(['get', one, params(property.id)], property)
      void client.invalidateQueries({ queryKey: ['get', list] })
    },
  }
}

/** For steps whose answer is not the property. */
function useRenewed() {
  const client = useQueryClient()
  return {
    onSuccess: () => {
      for (const path of [one, '/api/v1/staff/people/{id}']) void client.invalidateQueries({ queryKey: ['get', path] })
    },
  }
}

export const useCreateProperty = () => api.useMutation('post', list, useKeep())
export const useEditProperty = () => api.useMutation('patch', one, useKeep())

interface HolderBody {
  startsOn: string
  endsOn: string | null
  shareNumerator?: number
  shareDenominator?: number
  chair?: boolean
}

/** Owning a house and sitting on its board have the same steps. */
export function useHolderSteps(kind: 'owner' | 'board') {
  const makeOwner = api.useMutation('post', '/api/v1/staff/properties/{id}/ownerships', useRenewed())
  const editOwner = api.useMutation('patch', '/api/v1/staff/ownerships/{id}', useRenewed())
  const removeOwner = api.useMutation('delete', '/api/v1/staff/ownerships/{id}', useRenewed())
  const makeMember = api.useMutation('post', '/api/v1/staff/properties/{id}/board-memberships', useRenewed())
  const editMember = api.useMutation('patch', '/api/v1/staff/board-memberships/{id}', useRenewed())
  const removeMember = api.useMutation('delete', '/api/v1/staff/board-memberships/{id}', useRenewed())
  const [make, edit, remove] = kind === 'owner' ? [makeOwner, editOwner, removeOwner] : [makeMember, editMember, removeMember]
  return {
    error: make.error ?? edit.error ?? remove.error,
    isPending: make.isPending || edit.isPending || remove.isPending,
    save: (who: { id: string } | { propertyId: string; personId: string }, body: HolderBody, onSuccess: () => void) => {
      if ('id' in who) edit.mutate({ ...params(who.id), body }, { onSuccess })
      else make.mutate({ ...params(who.propertyId), body: { personId: who.personId, ...body } }, { onSuccess })
    },
    remove: (id: string, onSuccess: () => void) => remove.mutate(params(id), { onSuccess }),
  }
}
