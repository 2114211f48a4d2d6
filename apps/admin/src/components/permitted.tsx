import { Outlet } from 'react-router'
import { type Permission, useMay } from '../lib/session.ts'
import { NotPermittedPage } from './not-permitted-page.tsx'

/** Frame of the routes that need a permission: nothing is fetched that would be refused. */
export function Permitted({ needs }: { needs: Permission }) {
  return useMay(needs) ? <Outlet /> : <NotPermittedPage />
}
