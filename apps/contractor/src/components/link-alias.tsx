import { Navigate, useLocation } from 'react-router'
import { paths } from '../lib/paths.ts'

/** The German address of a link, as it is read out on the phone, leads to the same pages. */
export function LinkAlias() {
  const { hash } = useLocation()
  return <Navigate to={{ pathname: paths.link, hash }} replace />
}
