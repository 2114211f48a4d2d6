import { Outlet, ScrollRestoration } from 'react-router'
import { useHeadingFocus } from '../lib/use-heading-focus.ts'

/** Around every page: the reading and the scroll position follow the navigation. */
export function Root() {
  useHeadingFocus()
  return (
    <>
      <Outlet />
      <ScrollRestoration />
    </>
  )
}
