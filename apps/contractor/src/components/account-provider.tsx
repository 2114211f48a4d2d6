import type { Schemas } from '@treppenhaus/api-client/problem'
import { storagePrefix } from '@treppenhaus/api-client/session-state'
import { useEffect, useMemo, type ReactNode } from 'react'
import { CompletionStore } from '../lib/completion-store.ts'
import { deviceStore } from '../lib/device-store.ts'
import { AccountContext, type Account } from './account-context.ts'
import { useLive } from './live-queries.ts'
import { transport } from './transport-queries.ts'

/** How often a report that waits is tried again although nothing says that the connection is back; in milliseconds. */
const retryEvery = 30_000

interface AccountProviderProps {
  who: { me: Schemas['Me'] } | { workOrderId: string; contractorName: string }
  children: ReactNode
}

/** Everything below belongs to one account, or to one link; its reports are read from the device and sent when they can be. */
export function AccountProvider({ who, children }: AccountProviderProps) {
  const me = 'me' in who ? who.me : undefined
  const linkedOrderId = 'me' in who ? undefined : who.workOrderId
  const contractorName = 'me' in who ? (who.me.contractorName ?? who.me.displayName) : who.contractorName
  const prefix = me ? storagePrefix(me) : linkPrefix(linkedOrderId ?? '')
  const completions = useMemo(() => new CompletionStore(deviceStore, prefix, transport), [prefix])
  const account = useMemo<Account>(
    () => ({ me, contractorName, completions, linkedOrderId }),
    [me, contractorName, completions, linkedOrderId],
  )

  useLive()
  useEffect(() => {
    const resume = () => void completions.resume()
    void completions.load().then(resume)
    const timer = setInterval(resume, retryEvery)
    window.addEventListener('online', resume)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', resume)
    }
  }, [completions])

  return <AccountContext value={account}>{children}</AccountContext>
}

/** Prefix of what a link keeps on the device; the order's id is known to nobody else. */
const linkPrefix = (orderId: string) => `th:contractor:link:${orderId}:`
