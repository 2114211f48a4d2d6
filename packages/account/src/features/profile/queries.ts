import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { uploadFile } from '@treppenhaus/api-client/upload'
import { useAccountApp } from '../../components/account-context.ts'
import { squareOf } from '../../lib/square-photo.ts'

export type Profile = Schemas['Profile']
const EVERY_MS = 1_500

/** Asked again while the server works on a new photo. */
export function useProfile() {
  const { own } = useAccountApp()
  return own.useQuery(
    'get',
    '/profile',
    {},
    { refetchInterval: (query) => (query.state.data?.photo?.state === 'quarantined' ? EVERY_MS : false) },
  )
}

/** Residents have no position, and their name is the office's to change. */
export function useEditProfile() {
  const { own, api, audience } = useAccountApp()
  const queries = useQueryClient()
  const onSuccess = async (profile: Profile) => {
    queries.setQueryData(own.queryOptions('get', '/profile', {}).queryKey, profile)
    await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).includes('/tickets') })
  }
  const staff = api.useMutation('patch', '/api/v1/staff/profile', { onSuccess })
  const contractor = api.useMutation('patch', '/api/v1/contractor/profile', { onSuccess })
  const resident = api.useMutation('patch', '/api/v1/portal/profile', { onSuccess })
  return { staff, contractor, portal: resident }[audience]
}

export function useUploadFace() {
  const { session, audience } = useAccountApp()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (file: File) => uploadFile(session, audience, await squareOf(file), { idempotencyKey: crypto.randomUUID() }),
  })
}
