import { AccountProvider } from '@treppenhaus/account/components/account-provider'
import { Outlet, ScrollRestoration } from 'react-router'
import { useHeadingFocus } from '../lib/use-heading-focus.ts'
import { accountApp } from './account-queries.ts'

/** Around every page: the reading and the scroll position follow the navigation. */
export function Root() {
  useHeadingFocus()
  return (
    <AccountProvider app={accountApp}>
      <Outlet />
      <ScrollRestoration />
    </AccountProvider>
  )
}
