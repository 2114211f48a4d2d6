import type { components } from '@treppenhaus/api-client/generated'
import { createContext, use } from 'react'
import type { ReportStore } from '../lib/report-store.ts'
import type { Owner } from '../lib/storage-key.ts'

export type Me = components['schemas']['Me']

/** Who is logged in, and what belongs to this person on this device. */
export type Account = { me: Me; owner: Owner; reports: ReportStore }

export const AccountContext = createContext<Account | undefined>(undefined)

/** The account of a page behind the log-in. */
export function useAccount(): Account {
  const account = use(AccountContext)
  if (!account) throw new Error('this page needs an account: put it below the session route')
  return account
}
