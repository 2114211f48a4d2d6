import { useQueryClient } from '@tanstack/react-query'
import type { components } from '@treppenhaus/api-client/generated'
import { api } from '../api.ts'

export type TenantRegistration = components['schemas']['OwnTenantRegistration']
export type LettableUnit = components['schemas']['LettableUnit']
type List = components['schemas']['OwnTenantRegistrationList']

const address = '/api/v1/portal/tenant-registrations'

/** Tenants the person registered, and the flats they may register somebody for. */
export const useTenants = (enabled = true) => api.useQuery('get', address, {}, { enabled })

/** Every act answers with the whole list. */
function useStore() {
  const queries = useQueryClient()
  return (list: List) => queries.setQueryData(api.queryOptions('get', address, {}).queryKey, list)
}

export const useRegisterTenant = () => api.useMutation('post', address, { onSuccess: useStore() })
export const useEditTenant = () => api.useMutation('patch', `${address}/{id}`, { onSuccess: useStore() })
export const useWithdrawTenant = () => api.useMutation('post', `${address}/{id}/withdraw`, { onSuccess: useStore() })
export const useEndTenant = () => api.useMutation('post', `${address}/{id}/end`, { onSuccess: useStore() })
