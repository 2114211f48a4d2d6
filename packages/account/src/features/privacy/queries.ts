import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemIn, type Schemas } from '@treppenhaus/api-client/problem'
import { useAccountApp } from '../../components/account-context.ts'

export type Consent = Schemas['Consent']

export function useConsents() {
  const { own } = useAccountApp()
  return own.useQuery('get', '/consents', {})
}

/** Gives a consent or takes it back; what hangs on it follows. */
export function useChangeConsent() {
  const { own } = useAccountApp()
  const queries = useQueryClient()
  return own.useMutation('post', '/consents', {
    onSuccess: async (list) => {
      queries.setQueryData(own.queryOptions('get', '/consents', {}).queryKey, list)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => /directory|notification/.test(String(queryKey[1])) })
    },
  })
}

/** Fetches everything about oneself and hands it to the browser as a file. */
export function useOwnData() {
  const { session, audience } = useAccountApp()
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const answer = await session.fetch(new Request(`${location.origin}/api/v1/${audience}/own-data`))
      if (!answer.ok) throw (await problemIn(answer)) ?? new TypeError(`The server answered ${answer.status}`)
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'data.zip'
      save(await answer.blob(), name)
    },
  })
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
