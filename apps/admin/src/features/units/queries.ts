import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import type { ManagementType, UnitKind } from '@treppenhaus/domain/master-data'
import { api } from '../../api.ts'

export type Unit = Schemas['Unit']
export type UnitItem = Schemas['UnitItem']
export type UnitPeriods = Schemas['UnitPeriods']
export type Property = Schemas['Property']
export type Participation = Unit['participations'][number]

const one = '/api/v1/staff/units/{id}'
const params = (id: string) => ({ params: { path: { id } } })

export interface UnitFilter {
  q: string | undefined
  propertyId: string | undefined
  kind: UnitKind | undefined
  managementType: ManagementType | undefined
  participating: boolean | undefined
  vacant: boolean | undefined
  archived: boolean
}

/** What is not set must not stand in the address. */
const queryOf = ({ q, propertyId, kind, managementType, participating, vacant, archived }: UnitFilter) => ({
  ...(q ? { q } : {}),
  ...(propertyId ? { propertyId } : {}),
  ...(kind ? { kind } : {}),
  ...(managementType ? { managementType } : {}),
  ...(participating === undefined ? {} : { participating }),
  ...(vacant === undefined ? {} : { vacant }),
  ...(archived ? { archived } : {}),
})

export const useUnits = (filter: UnitFilter) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/staff/units',
    { params: { query: { limit: 100, ...queryOf(filter) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )

export const useUnit = (id: string) => api.useQuery('get', one, params(id))
export const useUnitPeriods = (id: string) => api.useQuery('get', '/api/v1/staff/units/{id}/periods', params(id))
export const useUnitsOf = (propertyId: string) => api.useQuery('get', '/api/v1/staff/properties/{id}/units', params(propertyId))
export const useBuildingsOf = (propertyId: string | undefined) =>
  api.useQuery('get', '/api/v1/staff/properties/{id}/buildings', params(propertyId ?? ''), { enabled: propertyId !== undefined })
export const useHouseOf = (id: string | undefined) =>
  api.useQuery('get', '/api/v1/staff/properties/{id}', params(id ?? ''), { enabled: id !== undefined })
export const useGenerations = (propertyId: string) =>
  api.useQuery('get', '/api/v1/staff/properties/{id}/unit-generations', params(propertyId))

/** What shows units, their people or counts of them. */
const shown = [
  '/api/v1/staff/record-history',
  '/api/v1/staff/units',
  '/api/v1/staff/units/{id}/periods',
  '/api/v1/staff/properties',
  '/api/v1/staff/properties/{id}',
  '/api/v1/staff/properties/{id}/units',
  '/api/v1/staff/properties/{id}/buildings',
  '/api/v1/staff/properties/{id}/unit-generations',
  '/api/v1/staff/people/{id}',
]

function useRenew() {
  const client = useQueryClient()
  return (...more: string[]) => {
    for (const path of [...shown, ...more]) void client.invalidateQueries({ queryKey: ['get', path] })
  }
}

function useKeep() {
  const client = useQueryClient()
  const renew = useRenew()
  return {
    onSuccess: (unit: Unit) => {
      client.setQueryData(['get', one, params(unit.id)], unit)
      renew()
    },
  }
}

/** For steps whose answer is not the unit. */
function useRenewed() {
  const renew = useRenew()
  return { onSuccess: () => renew(one) }
}

export const useCreateUnit = () => api.useMutation('post', '/api/v1/staff/units', useKeep())
export const useEditUnit = () => api.useMutation('patch', one, useKeep())
export const useOwnerChange = () => api.useMutation('post', '/api/v1/staff/units/{id}/owner-changes', useKeep())
export const useCreateParticipation = () => api.useMutation('post', '/api/v1/staff/units/{id}/participations', useRenewed())
export const useEditParticipation = () => api.useMutation('patch', '/api/v1/staff/participations/{id}', useRenewed())
export const useRemoveParticipation = () => api.useMutation('delete', '/api/v1/staff/participations/{id}', useRenewed())

interface OccupantBody {
  startsOn: string
  endsOn: string | null
  shareNumerator?: number
  shareDenominator?: number
  contractNumber?: string
}

/** Moving in and owning have the same steps. */
export function useOccupantSteps(kind: 'tenancy' | 'ownership') {
  const makeTenancy = api.useMutation('post', '/api/v1/staff/units/{id}/tenancies', useKeep())
  const makeOwnership = api.useMutation('post', '/api/v1/staff/units/{id}/ownerships', useKeep())
  const editTenancy = api.useMutation('patch', '/api/v1/staff/tenancies/{id}', useRenewed())
  const editOwnership = api.useMutation('patch', '/api/v1/staff/ownerships/{id}', useRenewed())
  const removeTenancy = api.useMutation('delete', '/api/v1/staff/tenancies/{id}', useRenewed())
  const removeOwnership = api.useMutation('delete', '/api/v1/staff/ownerships/{id}', useRenewed())
  const [make, edit, remove] =
    kind === 'tenancy' ? [makeTenancy, editTenancy, removeTenancy] : [makeOwnership, editOwnership, removeOwnership]
  return {
    error: make.error ?? edit.error ?? remove.error,
    isPending: make.isPending || edit.isPending || remove.isPending,
    save: (who: { id: string } | { unitId: string; personId: string }, body: OccupantBody, onSuccess: () => void) => {
      if ('id' in who) edit.mutate({ ...params(who.id), body }, { onSuccess })
      else make.mutate({ ...params(who.unitId), body: { personId: who.personId, ...body } }, { onSuccess })
    },
    remove: (id: string, onSuccess: () => void) => remove.mutate(params(id), { onSuccess }),
  }
}
