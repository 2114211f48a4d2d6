import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../api.ts'

export type RegistrationItem = Schemas['StaffTenantRegistrationItem']
export type RegistrationState = RegistrationItem['state']

interface RegistrationFilter {
  state: RegistrationState | undefined
  propertyId?: string | undefined
  unitId?: string | undefined
}

/** Tenants whom owners registered, who waits longest first. */
export const useRegistrations = ({ state, propertyId, unitId }: RegistrationFilter) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/staff/tenant-registrations',
    { params: { query: { limit: 50, ...(state && { state }), ...(propertyId && { propertyId }), ...(unitId && { unitId }) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
    },
  )
