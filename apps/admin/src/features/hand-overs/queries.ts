import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../../api.ts'

export type HandOver = Schemas['HandOver']

const list = '/api/v1/staff/hand-overs'
const one = '/api/v1/staff/hand-overs/{id}'

export const useHandOvers = () => api.useQuery('get', list)
export const useHandOver = (id: string) => api.useQuery('get', one, { params: { path: { id } } })

function useKeep() {
  const client = useQueryClient()
  return {
    onSuccess: (handOver: HandOver) => {
      client.setQueryData(['get', one, { params: { path: { id: handOver.id } } }], handOver)
      void client.invalidateQueries({ queryKey: ['get', list] })
    },
  }
}

export const useCreateHandOver = () => api.useMutation('post', list, useKeep())
export const useEditHandOver = () => api.useMutation('patch', one, useKeep())
export function useDeleteHandOver() {
  const client = useQueryClient()
  return api.useMutation('delete', one, { onSuccess: () => void client.invalidateQueries({ queryKey: ['get', list] }) })
}

/** Where the other system posts its file. */
export const filesUrlOf = (id: string) => `${globalThis.location.origin}${list}/${id}/files`
