import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type ContractorDocument = Schemas['ContractorDocument']

const list = '/api/v1/staff/contractors/{id}/documents'
const one = '/api/v1/staff/contractor-documents/{id}'
/** A file that is still being checked is ready within seconds. */
const CHECK_MS = 3_000

export const useContractorDocuments = (id: string) =>
  api.useQuery(
    'get',
    list,
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.items.some(({ file }) => file.state === 'quarantined') ? CHECK_MS : false) },
  )

function useRenewed() {
  const client = useQueryClient()
  return { onSuccess: () => client.invalidateQueries({ queryKey: ['get', list] }) }
}

export const useCreateDocument = () => api.useMutation('post', list, useRenewed())
export const useEditDocument = () => api.useMutation('patch', one, useRenewed())
export const useDeleteDocument = () => api.useMutation('delete', one, useRenewed())
