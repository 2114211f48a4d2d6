import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { api } from '../api.ts'

export type RecordPhoto = Schemas['RecordPhoto']
/** Whose photos. */
export type PhotoHolder = 'properties' | 'units'

const list = { properties: '/api/v1/staff/properties/{id}/photos', units: '/api/v1/staff/units/{id}/photos' } as const
const order = { properties: '/api/v1/staff/properties/{id}/photos/order', units: '/api/v1/staff/units/{id}/photos/order' } as const
const params = (id: string) => ({ params: { path: { id } } })
const pause = 2000

/** Photos in their order; asked again while one is still being checked. */
export const useRecordPhotos = (of: PhotoHolder, id: string) =>
  api.useQuery('get', list[of], params(id), {
    refetchInterval: ({ state }: { state: { data?: Schemas['RecordPhotoList'] | undefined } }) =>
      state.data?.items.some(({ file }) => file.state === 'quarantined') ? pause : false,
  })

export function usePhotoSteps(of: PhotoHolder, id: string) {
  const client = useQueryClient()
  const key = api.queryOptions('get', list[of], params(id)).queryKey
  const keep = { onSuccess: (found: Schemas['RecordPhotoList']) => void client.setQueryData(key, found) }
  const renew = { onSuccess: () => void client.invalidateQueries({ queryKey: key }) }
  const add = api.useMutation('post', list[of], keep)
  const arrange = api.useMutation('put', order[of], keep)
  const edit = api.useMutation('patch', '/api/v1/staff/record-photos/{id}', renew)
  const remove = api.useMutation('delete', '/api/v1/staff/record-photos/{id}', renew)
  return {
    error: add.error ?? arrange.error ?? edit.error ?? remove.error,
    isPending: add.isPending || arrange.isPending || edit.isPending || remove.isPending,
    add: (fileIds: string[]) => add.mutate({ ...params(id), body: { fileIds } }),
    arrange: (ids: string[]) => arrange.mutate({ ...params(id), body: { ids } }),
    edit: (photoId: string, caption: string, onSuccess: () => void) =>
      edit.mutate({ ...params(photoId), body: { caption } }, { onSuccess }),
    remove: (photoId: string, onSuccess: () => void) => remove.mutate(params(photoId), { onSuccess }),
    renew: renew.onSuccess,
  }
}
