import { AccountProvider } from '@treppenhaus/account/components/account-provider'
import { Outlet } from 'react-router'
import { accountApp } from './account-queries.ts'

/** Around every page. */
export const Root = () => (
  <AccountProvider app={accountApp}>
    <Outlet />
  </AccountProvider>
)
