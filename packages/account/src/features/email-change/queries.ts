import { useEffect, useEffectEvent } from 'react'
import { useAccountApp } from '../../components/account-context.ts'

/** What a link is about; asked by POST, because its secret belongs in no address. */
export function useEmailChange(token: string) {
  const read = useAccountApp().own.useMutation('post', '/email-change/read')
  const ask = () => read.mutate({ body: { token } })
  const start = useEffectEvent(ask)
  useEffect(() => {
    if (token !== '') start()
  }, [token])
  return { data: read.data, error: read.error, isFetching: read.isPending, refetch: ask }
}

export const useConfirmEmailChange = () => useAccountApp().own.useMutation('post', '/email-change/confirm')
export const useStopEmailChange = () => useAccountApp().own.useMutation('post', '/email-change/stop')
