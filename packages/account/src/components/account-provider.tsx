import type { ReactNode } from 'react'
import { AccountContext, type AccountApp } from './account-context.ts'

/** Around all routes of an app. */
export function AccountProvider({ app, children }: { app: AccountApp; children: ReactNode }) {
  return <AccountContext value={app}>{children}</AccountContext>
}
