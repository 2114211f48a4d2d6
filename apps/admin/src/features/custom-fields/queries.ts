import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type CustomField = Schemas['CustomField']

const list = '/api/v1/staff/custom-fields'
const one = '/api/v1/staff/custom-fields/{id}'

export const useAllCustomFields = () => api.useQuery('get', list)
export const useCustomField = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (field: CustomField) => {
      client.setQueryData(['get', one, { params: { path: { id: field.id } } }], field)
      return client.invalidateQueries({ queryKey: ['get', list] })
    },
  }
}

export const useCreateCustomField = () => api.useMutation('post', list, useKeep())
export const useEditCustomField = () => api.useMutation('patch', one, useKeep())
