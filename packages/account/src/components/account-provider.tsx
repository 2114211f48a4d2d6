import { Suspense, type ReactNode } from 'react'
import { AccountContext, type AccountApp } from './account-context.ts'

/** Around all routes of an app. A frame that is fetched only when somebody needs it shows nothing until then. */
export function AccountProvider({ app, children }: { app: AccountApp; children: ReactNode }) {
  return (
    <AccountContext value={app}>
      <Suspense fallback={null}>{children}</Suspense>
    </AccountContext>
  )
}
