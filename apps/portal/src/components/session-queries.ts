import { openStream } from '@treppenhaus/api-client/stream'
import { useEffect, useSyncExternalStore } from 'react'
import { queryClient, session } from '../api.ts'
import type { Owner } from '../lib/storage-key.ts'
import { ReportStore } from '../lib/report-store.ts'
import { uploadPhoto } from './upload-queries.ts'

/** Whether somebody is logged in, and who. */
export const useSession = () => useSyncExternalStore(session.subscribe, () => session.state)

/** Asks once whether this browser has a session; a lost connection is an error, a missing log-in is not. */
export const restoreSession = () => session.restore()

let store: { owner: Owner; reports: ReportStore } | undefined

/** The one store of the person's report on this device. */
export function reportsOf(owner: Owner): ReportStore {
  if (store?.owner.account !== owner.account || store.owner.organization !== owner.organization) {
    store = { owner, reports: new ReportStore(owner, uploadPhoto) }
    void store.reports.load()
  }
  return store.reports
}

/** Forgets what the device keeps of the person, then ends the session here. */
export async function logOut(reports: ReportStore): Promise<void> {
  await reports.forgetOwner()
  store = undefined
  await session.logOut()
}

/** Ends all sessions of the account. Nothing is forgotten when the server refuses. */
export async function logOutEverywhere(reports: ReportStore): Promise<void> {
  await session.logOutEverywhere()
  await reports.forgetOwner()
  store = undefined
}

/** Follows what changes on the server and lets the pages fetch it anew. */
export function useLiveUpdates(): void {
  useEffect(() => {
    const onTickets = ({ queryKey }: { queryKey: readonly unknown[] }) => String(queryKey[1]).startsWith('/api/v1/portal/tickets')
    return openStream(session, 'portal', {
      // Orders and files do not say which ticket they belong to; only what is on the screen is fetched.
      onChange: () => void queryClient.invalidateQueries({ predicate: onTickets }),
      onResync: () => void queryClient.invalidateQueries(),
    })
  }, [])
}
