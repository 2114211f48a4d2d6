import type { Schemas } from '@treppenhaus/api-client/problem'
import { createContext, use } from 'react'
import type { CompletionStore } from '../lib/completion-store.ts'

/** Who works here, and what belongs to them on this device. */
export type Account = {
  /** Of a log-in; a signed link has none. */
  me: Schemas['Me'] | undefined
  contractorName: string
  completions: CompletionStore
  /** The one order a signed link leads to. */
  linkedOrderId: string | undefined
}

export const AccountContext = createContext<Account | undefined>(undefined)

/** The account of a page behind the log-in or the link. */
export function useAccount(): Account {
  const account = use(AccountContext)
  if (!account) throw new Error('this page needs an account: put it below the session or the link route')
  return account
}
