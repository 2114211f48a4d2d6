import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@treppenhaus/api-client/problem'
import { useAccountApp } from '../../components/account-context.ts'
import { readPushState, subscribe, unsubscribe } from '../../lib/push.ts'

export type Settings = Schemas['Notifications']
export type TopicRow = Schemas['NotificationTopicRow']

const path = '/notifications'

/** What one is told of, and how. */
export const useSettings = () => useAccountApp().own.useQuery('get', path)

/** Saves a change at once; two of them one after the other. */
export function useChange() {
  const { own } = useAccountApp()
  const client = useQueryClient()
  return own.useMutation('patch', path, {
    scope: { id: path },
    onSuccess: (settings) => client.setQueryData(own.queryOptions('get', path).queryKey, settings),
  })
}

const pushState = (key: string) =>
  queryOptions({ queryKey: ['push-state', key], queryFn: () => readPushState(key), networkMode: 'always', retry: false })

/** What this browser can do. */
export const usePushState = (key: string) => useQuery(pushState(key))

/** Registers this browser, by a click. */
export function useSubscribe(key: string) {
  const { own } = useAccountApp()
  const client = useQueryClient()
  const save = own.useMutation('post', '/notifications/push-subscriptions')
  return useMutation({
    mutationFn: async (agreed: { wording: string; locale: 'de' | 'en' }) =>
      save.mutateAsync({ body: { ...(await subscribe(key)), ...agreed }, params: { header: {} } }),
    onSettled: () => refresh(client, own),
  })
}

/** Forgets a browser: this one, or another of the account. */
export function useUnsubscribe() {
  const { own } = useAccountApp()
  const client = useQueryClient()
  const remove = own.useMutation('delete', '/notifications/push-subscriptions/{id}')
  return useMutation({
    mutationFn: async ({ id, isHere }: { id: string; isHere: boolean }) => {
      await remove.mutateAsync({ params: { path: { id } } })
      if (isHere) await unsubscribe()
    },
    onSettled: () => refresh(client, own),
  })
}

type Client = ReturnType<typeof useQueryClient>
type Own = ReturnType<typeof useAccountApp>['own']

const refresh = (client: Client, own: Own) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['push-state'] }),
    client.invalidateQueries({ queryKey: own.queryOptions('get', path).queryKey }),
  ])
