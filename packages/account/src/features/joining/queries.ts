import { useMutation } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useAccountApp } from '../../components/account-context.ts'

export type OpenInvitation = Schemas['OpenInvitation']

const open = '/api/v1/public/invitations/open'

/** What a link's secret opens. It is posted, so that whoever only looks at addresses opens nothing. */
export const useInvitation = (secret: { token: string } | { code: string }) =>
  useAccountApp().api.useQuery(
    'post',
    open,
    { body: secret },
    { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
  )

/** Tries the code of a letter. */
export const useTryCode = () => useAccountApp().api.useMutation('post', open)

/** Makes the account and logs in to it, where no second factor stands between. */
export function useRedeem() {
  const { own, session } = useAccountApp()
  return own.useMutation('post', '/invitations/redeem', {
    onSuccess: ({ session: opened }) => {
      if (opened) session.adopt(opened)
    },
  })
}

/** Keeps the language with the account. */
export function useKeepLocale() {
  const { session } = useAccountApp()
  return useMutation({ mutationFn: (locale: 'de' | 'en') => session.editMe({ locale }) })
}
