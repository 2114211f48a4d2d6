import { createSession } from '@treppenhaus/api-client/session'
import { storagePrefix, type SessionState } from '@treppenhaus/api-client/session-state'
import { useSyncExternalStore } from 'react'
import { keepOnDeviceFor } from './device-storage.ts'
import { queryClient } from './query-client.ts'

export const session = createSession('staff', { onEnd: () => queryClient.clear() })

const stateNow = (): SessionState => session.state

session.subscribe(() => {
  if (session.state.status === 'authenticated') keepOnDeviceFor(storagePrefix(session.state.me))
})

export const useSessionState = () => useSyncExternalStore(session.subscribe, stateNow)

/** Who is signed in; only below the gate that makes sure of it. */
export function useMe() {
  const state = useSessionState()
  if (state.status !== 'authenticated') throw new Error('This page is shown to people who are signed in')
  return state.me
}

export type Permission = SignedIn['permissions'][number]
type SignedIn = Extract<SessionState, { status: 'authenticated' }>['me']

/** Whether the colleague who is signed in has a permission; what needs it is not shown to anybody else. The server decides anyway. */
export const useMay = (permission: Permission): boolean => useMe().permissions.includes(permission)

/** The same for what concerns the whole portfolio: nothing for colleagues who work with some houses only. */
export const useMayAll = (permission: Permission): boolean => {
  const { allProperties, permissions } = useMe()
  return allProperties && permissions.includes(permission)
}
